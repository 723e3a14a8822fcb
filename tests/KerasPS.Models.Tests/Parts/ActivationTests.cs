namespace KerasPS.Tests.Parts;

public sealed class ActivationTests
{
    public static IEnumerable<object[]> Cases() => GoldenPart.Rows("activations", _ => true);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Equals_keras(int index, string name, string library)
    {
        var part = GoldenPart.Of("activations");
        var c = part.Cases[index];
        var options = GoldenPart.Options(c, "args").ToList();
        if (library == "tf_keras" && name == "hard_sigmoid") options.Add(new("legacy", true));
        var activation = KerasRegistry.Create<Activation>(name, options);
        var results = Evaluate.Run([part.Array(c["x"]), part.Array(c["upstream"])], x =>
        {
            var y = activation.Call(x[0]);
            return [y, Gradients.Of([y], [x[1]], [x[0]])[0]!];
        });
        Assert.Null(GoldenCompare.Difference(name, results[0], part.Array(c["out"]), 1e-5));
        Assert.Null(GoldenCompare.Difference(name + " gradient", results[1], part.Array(c["gradient"]), 1e-4));
    }

    [Fact]
    public void A_plain_activation_is_written_as_its_name()
    {
        Assert.Equal("\"relu\"", KerasSerializer.Serialize(KerasRegistry.Create<Activation>("relu")).ToJsonString());
        Assert.Contains("negative_slope", KerasSerializer.Serialize(
            KerasRegistry.Create<Activation>("relu", [new("negative_slope", 0.1)])).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_function_stands_for_an_activation()
    {
        var activation = (Activation)KerasRegistry.Resolve(typeof(Activation), (SymbolicTensor x) => x * 2)!;
        Assert.Equal([2.0, 4], Evaluate.One([Tensor.From([1f, 2f])], x => activation.Call(x[0])).ToDoubles());
    }

    [Fact]
    public void A_registered_function_is_found_by_its_name()
    {
        KerasFunctions.Register(typeof(Activation), "twice_for_test", (SymbolicTensor x) => x * 2);
        var activation = (Activation)KerasRegistry.Resolve(typeof(Activation), "twice_for_test")!;
        Assert.Contains("twice_for_test", KerasSerializer.Serialize(activation).ToJsonString(), StringComparison.Ordinal);
    }
}
