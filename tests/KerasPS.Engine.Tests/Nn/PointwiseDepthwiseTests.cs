using KerasPS.Cpu;
using KerasPS.Engine.Tests.Cpu;

namespace KerasPS.Engine.Tests.Nn;

/// <summary>A pointwise convolution and the depthwise one behind it as one launch.</summary>
[Collection("cpu settings")]
public class PointwiseDepthwiseTests
{
    [Theory]
    [InlineData(1, 96, 90, 7, 40, 1, "same")]
    [InlineData(1, 96, 90, 7, 40, 2, "same")]
    [InlineData(2, 61, 67, 5, 33, 2, "valid")]
    [InlineData(3, 40, 50, 8, 48, 1, "valid")]
    public void TheyComputeWhatTheyComputeApart(int images, int rows, int columns, int depth, int channels, int stride, string padding) => Settings.ForAll(() =>
    {
        var random = new Random(1);
        Variable Weight(params int[] dims)
        {
            var weight = new Variable("w", new(dims));
            using var values = Compare.Random(random, new(dims), -1, 1);
            weight.Assign(values);
            return weight;
        }
        var x = K.Placeholder(new(images, rows, columns, depth));
        Variable pointwise = Weight(1, 1, depth, channels), window = Weight(3, 3, channels, 1), scale = Weight(channels), shift = Weight(channels);
        var between = K.Clip(K.Conv(x, pointwise.Read) * scale + shift, 0, 6);
        var y = K.Clip(K.DepthwiseConv(between, window.Read, [stride, stride], padding) * scale + shift, 0, 6);

        Assert.Single(Launches(x, y), l => l is PointwiseDepthwiseLaunch);
        using var values = Compare.Random(random, x.Shape, -1, 1);
        Compare.Functions([x], [y], 1e-4, values);

        // Whoever else reads the value between them needs it in memory.
        Assert.DoesNotContain(Launches(x, y, between), l => l is PointwiseDepthwiseLaunch);
        // A changed weight is seen.
        using var function = new Function([x], [y], backend: new CpuBackend());
        var before = function.Invoke(values)[0].ToFloats();
        pointwise.Value.Span<float>().Clear();
        Assert.NotEqual(before, function.Invoke(values)[0].ToFloats());
        Compare.Functions([x], [y], 1e-4, values);
    });

    [Theory]
    [InlineData(2, 1)]
    [InlineData(1, 2)]
    public void StridesOfTheFirstAndGapsBetweenTheRowsOfTheSecondKeepThemApart(int stride, int gap)
    {
        var random = new Random(1);
        var x = K.Placeholder(new(1, 96 * stride, 90 * stride, 7));
        Variable pointwise = new("p", new(1, 1, 7, 40)), window = new("w", new(3, 3, 40, 1));
        foreach (var weight in new[] { pointwise, window })
        {
            using var start = Compare.Random(random, weight.Shape, -1, 1);
            weight.Assign(start);
        }
        var y = K.DepthwiseConv(K.Conv(x, pointwise.Read, [stride, stride]), window.Read, dilation: [gap, 1]);
        Assert.DoesNotContain(Launches(x, y), l => l is PointwiseDepthwiseLaunch);
        using var values = Compare.Random(random, x.Shape, -1, 1);
        Compare.Functions([x], [y], 1e-4, values);
    }

    [Fact]
    public void AStepThatChangesTheWeightsKeepsThemApart()
    {
        var x = K.Placeholder(new(1, 96, 90, 7));
        var (pointwise, window) = (new Variable("p", new(1, 1, 7, 40)), new Variable("w", new(3, 3, 40, 1)));
        var y = K.DepthwiseConv(K.Conv(x, pointwise.Read), window.Read);
        using var function = new Function([x], [y], [K.Update(pointwise, pointwise.Read * 0.5)], new CpuBackend());
        Assert.DoesNotContain(((CpuExecutable)function.Prepare([x.Shape])).Plan.Units, u => u.Launch is PointwiseDepthwiseLaunch);
    }

    private static List<CpuLaunch> Launches(SymbolicTensor x, params SymbolicTensor[] outputs)
    {
        using var function = new Function([x], outputs, backend: new CpuBackend());
        return [.. ((CpuExecutable)function.Prepare([x.Shape])).Plan.Units.Select(u => u.Launch)];
    }
}
