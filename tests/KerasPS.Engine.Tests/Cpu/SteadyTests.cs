using KerasPS.Cpu;

namespace KerasPS.Engine.Tests.Cpu;

/// <summary>What follows from weights alone is computed when a weight has changed, not at every run.</summary>
public class SteadyTests
{
    private static readonly Shape Row = new(4);

    [Fact]
    public void WhatFollowsFromWeightsRunsAgainOnlyAfterAChange()
    {
        var (gamma, variance) = (new Variable("gamma", Row), new Variable("variance", Row));
        gamma.Assign(Tensor.From([1f, 2, 3, 4]));
        variance.Assign(Tensor.From([1f, 4, 9, 16]));
        var x = K.Placeholder(new(2, 4));
        var scale = gamma.Read / K.Sqrt(variance);
        using var function = new Function([x], [K.Softmax(x) * scale, scale], backend: new CpuBackend());
        var plan = ((CpuExecutable)function.Prepare([x.Shape])).Plan;
        Assert.Equal(1, plan.Steady.Count);
        Assert.Contains("steady", plan.ToString(), StringComparison.Ordinal);
        using var ones = Compare.Random(new(1), x.Shape);
        Assert.Equal([1, 1, 1, 1], function.Invoke(ones)[1].ToFloats());
        Assert.Equal([1, 1, 1, 1], function.Invoke(ones)[1].ToFloats());
        gamma.Assign(Tensor.From([2f, 2, 2, 2]));
        Assert.Equal([2, 1, 2f / 3, 0.5f], function.Invoke(ones)[1].ToFloats());
        variance.Value.Span<float>()[0] = 4;
        Assert.Equal([1, 1, 2f / 3, 0.5f], function.Invoke(ones)[1].ToFloats());
    }

    [Fact]
    public void WhatAPlanChangesItselfRunsEachTime()
    {
        var state = new Variable("state", Row);
        var x = K.Placeholder(Row);
        var twice = state.Read * 2;
        using var function = new Function([x], [K.Softmax(x) * twice, twice], [K.Update(state, state + x)], new CpuBackend());
        Assert.Equal(0, ((CpuExecutable)function.Prepare([x.Shape])).Plan.Steady.Count);
        using var step = Tensor.From([1f, 2, 3, 4]);
        Assert.Equal([0, 0, 0, 0], function.Invoke(step)[1].ToFloats());
        Assert.Equal([2, 4, 6, 8], function.Invoke(step)[1].ToFloats());
    }

    [Fact]
    public void OneFunctionSeesWhatAnotherChanged()
    {
        var state = new Variable("state", Row);
        var x = K.Placeholder(Row);
        using var change = new Function([x], [], [K.Update(state, state + x)], new CpuBackend());
        var scale = K.Exp(state);
        using var read = new Function([x], [K.Softmax(x) * scale, scale], backend: new CpuBackend());
        using var step = Tensor.From([1f, 2, 3, 4]);
        Assert.Equal([1, 1, 1, 1], read.Invoke(step)[1].ToFloats());
        change.Invoke(step);
        Assert.Equal(MathF.E, read.Invoke(step)[1].ToFloats()[0], 1e-5f);
    }
}
