namespace KerasPS.Engine.Tests.Graph;

public sealed class GraphPrinterTests
{
    [Fact]
    public void A_function_prints_its_nodes_outputs_and_updates()
    {
        var x = K.Placeholder(new(-1, 4), name: "x");
        var kernel = new Variable("kernel", new(4, 3));
        var y = K.Sum(K.Tanh(K.MatMul(x, kernel)), [1]);
        y.Name = "total";
        using var function = new Function([x], [y], [new(kernel, kernel.Read * 0.5)]);
        Assert.Equal("""
            function(%1 x: float32(None, 4))
            %2: float32(4, 3) = Variable(kernel)
            %3: float32(None, 3) = MatMul[TransposeA = False, TransposeB = False](%1 x, %2)
            %4: float32(None, 3) = Tanh(%3)
            %5: float32(None,) = Sum[Axes = [1], KeepDims = False](%4)  # total
            %6: float32() = Constant(0.5)
            %7: float32(4, 3) = Multiply(%2, %6)
            return %5
            kernel ← %7

            """.ReplaceLineEndings(), function.ToString());
    }

    [Fact]
    public void Inputs_that_count_for_their_shape_are_marked()
    {
        var x = K.Placeholder(new(-1), name: "x");
        Assert.Contains("BroadcastLike(%2, shape of %1 x)", GraphPrinter.Print([K.OnesLike(x)]));
    }

    [Fact]
    public void A_placeholder_that_is_not_given_is_named()
    {
        var (x, y) = (K.Placeholder(new(2), name: "x"), K.Placeholder(new(2), name: "weights"));
        using var function = new Function([x], [x * y]);
        var error = Assert.Throws<KerasException>(() => function.Invoke(new Tensor(new(2))));
        Assert.Equal("PlaceholderNotGiven", error.ErrorId);
        Assert.Contains("weights", error.Message);
    }

    [Fact]
    public void An_update_of_another_shape_is_refused()
    {
        var v = new Variable("v", new(2));
        using var function = new Function([], [], [new(v, K.Constant(new Tensor(new(3))))]);
        Assert.Throws<ShapeMismatchException>(() => function.Invoke());
    }
}
