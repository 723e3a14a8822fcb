using KerasPS.Cpu;
using KerasPS.Engine.Tests.Cpu;
using KerasPS.Planning;

namespace KerasPS.Engine.Tests.Planning;

public class PlanTests
{
    private static PlanGraph Graph(Function function, params Shape[] shapes) =>
        PlanBuilder.Build(function, shapes, CpuTarget.Instance);

    [Fact]
    public void EqualComputationsAreMadeOnce()
    {
        var x = K.Placeholder(new(-1, 3));
        var graph = Graph(new([x], [K.Tanh(x) + K.Tanh(x)]), new Shape(4, 3));
        Assert.Single(graph.Nodes, n => n.Op.Name == "Tanh");
    }

    [Fact]
    public void ConstantsAreFoldedAndNeutralOperandsDropped()
    {
        var x = K.Placeholder(new(2, 3));
        var graph = Graph(new([x], [x * (K.Constant(2) - 1) + 0, K.OnesLike(x) * 3]), new Shape(2, 3));
        Assert.Empty(graph.Nodes);
    }

    [Fact]
    public void GradientOfOnesNeedsNoOnes()
    {
        var x = K.Placeholder(new(-1, 3));
        var gradient = Gradients.Of(K.Tanh(x), x)[0]!;
        Assert.DoesNotContain(Graph(new([x], [gradient]), new Shape(4, 3)).Nodes, n => n.Op is BroadcastLikeOp);
    }

    [Fact]
    public void UpdatesSeeOldValues()
    {
        foreach (IBackend backend in new IBackend[] { new CpuBackend(), new ReferenceBackend() })
        {
            var a = new Variable("a", new(3));
            var b = new Variable("b", new(3));
            a.Assign(Tensor.From([1f, 2, 3]));
            b.Assign(Tensor.From([10f, 20, 30]));
            using var swap = new Function([], [a.Read, b.Read + a], [new(a, b), new(b, a.Read + b)], backend);
            var results = swap.Invoke();
            Assert.Equal([1f, 2, 3], results[0].ToFloats());
            Assert.Equal([11f, 22, 33], results[1].ToFloats());
            Assert.Equal([10f, 20, 30], a.Value.ToFloats());
            Assert.Equal([11f, 22, 33], b.Value.ToFloats());
        }
    }

    [Fact]
    public void LaterReadersOfAVariableSeeTheOldValue()
    {
        var a = new Variable("a", new(3));
        a.Assign(Tensor.From([1f, 2, 3]));
        var next = a.Read * 2;
        using var function = new Function([], [K.Tanh(next) + a], [new(a, next)], new CpuBackend());
        var result = function.Invoke()[0].ToFloats();
        Assert.Equal(MathF.Tanh(2) + 1, result[0], 1e-6f);
        Assert.Equal([2f, 4, 6], a.Value.ToFloats());
    }

    [Fact]
    public void MissingPlaceholdersAreReported()
    {
        var x = K.Placeholder(new(2));
        var y = K.Placeholder(new(2), name: "y");
        Assert.Equal("PlaceholderNotGiven",
            Assert.Throws<KerasException>(() => new Function([x], [x + y], backend: new CpuBackend()).Prepare([new(2)])).ErrorId);
    }

    [Fact]
    public void LivenessReusesMemory()
    {
        var (offsets, length) = ArenaPlanner.Place([16, 32, 16, 48], [0, 1, 2, 3], [1, 2, 3, 4]);
        Assert.Equal(64, length);
        Assert.Equal(4, offsets.Length);
    }

    [Fact]
    public void RandomGraphsEqualTheReference()
    {
        var random = new Random(1);
        for (var trial = 0; trial < 20; trial++)
        {
            var x = K.Placeholder(new(-1, 5));
            var w = K.Placeholder(new(5));
            List<SymbolicTensor> values = [x, w, 2f];
            for (var i = 0; i < 12; i++)
            {
                SymbolicTensor Pick() => values[random.Next(values.Count)];
                values.Add(random.Next(5) switch
                {
                    0 => K.Tanh(Pick()), 1 => Pick() + Pick(), 2 => Pick() * Pick() * 0.5, 3 => Pick() - Pick(),
                    _ => -Pick(),
                });
            }
            var outputs = values.TakeLast(3).Append(K.SumLike(K.BroadcastLike(values[^1], x), w)).ToArray();
            Compare.Functions([x, w], outputs, 1e-4, Compare.Random(random, new(7, 5)), Compare.Random(random, new(5)));
        }
    }
}
