namespace KerasPS.Tests.Parts;

public sealed class InitializerTests
{
    public static IEnumerable<object[]> Random() => GoldenPart.Rows("initializers", c => c["std"] is not null);

    public static IEnumerable<object[]> Exact() => GoldenPart.Rows("initializers", c => c["shape"] is not null && c["out"] is not null);

    public static IEnumerable<object[]> Orthogonal() => GoldenPart.Rows("initializers", c => c["gram_of_shorter_side"] is not null);

    [Theory]
    [MemberData(nameof(Random))]
    public void Has_the_distribution_of_keras(int index, string name, string library)
    {
        var c = GoldenPart.Of("initializers").Cases[index];
        var initializer = KerasRegistry.Create<Initializer>(name, GoldenPart.Options(c, "config").Append(new("seed", 1337)));
        var values = initializer.Create(ShapeOf(c)).ToDoubles();
        double At(string key) => c[key]!.GetValue<double>();
        var mean = values.Average();
        var deviation = Math.Sqrt(values.Average(v => (v - mean) * (v - mean)));
        Assert.True(Math.Abs(deviation - At("std")) < 0.01 * At("std"), $"{library} {name}: deviation {deviation}, expected {At("std")}");
        Assert.True(Math.Abs(mean - At("mean")) < 0.01 * Math.Max(At("std"), Math.Abs(At("mean"))), $"{name}: mean {mean}");
        // Bounded distributions reach the same limits.
        if (!name.StartsWith("RandomNormal", StringComparison.Ordinal) && (c["config"]!["distribution"]?.GetValue<string>() ?? "") != "untruncated_normal")
            Assert.True(Math.Abs(values.Max() - At("max")) < 0.01 * (At("max") - At("min")), $"{name}: largest {values.Max()}, expected {At("max")}");
    }

    [Theory]
    [MemberData(nameof(Exact))]
    public void Has_the_values_of_keras(int index, string name, string library)
    {
        var part = GoldenPart.Of("initializers");
        var c = part.Cases[index];
        var initializer = KerasRegistry.Create<Initializer>(name, GoldenPart.Options(c, "config"));
        Assert.Null(GoldenCompare.Difference($"{library} {name}", initializer.Create(ShapeOf(c)), part.Array(c["out"]), 1e-5));
    }

    [Theory]
    [MemberData(nameof(Orthogonal))]
    public void Orthogonal_matrices_are_orthogonal(int index, string name, string library)
    {
        var part = GoldenPart.Of("initializers");
        var c = part.Cases[index];
        var shape = ShapeOf(c);
        var m = KerasRegistry.Create<Initializer>(name, GoldenPart.Options(c, "config")).Create(shape);
        var matrix = m.Reshape(new((int)(m.Size / shape[-1]), shape[-1]));
        var gram = Evaluate.One([matrix], x => matrix.Shape[0] < matrix.Shape[1]
            ? K.MatMul(x[0], x[0], transposeB: true) : K.MatMul(x[0], x[0], transposeA: true));
        Assert.Null(GoldenCompare.Difference($"{library} {name}", gram, part.Array(c["gram_of_shorter_side"]), 1e-5));
    }

    [Fact]
    public void The_same_seed_gives_the_same_values()
    {
        var initializer = KerasRegistry.Create<Initializer>("he_normal", [new("seed", 3)]);
        Assert.Equal(initializer.Create(new(4, 5)).ToDoubles(), initializer.Create(new(4, 5)).ToDoubles());
        var free = KerasRegistry.Create<Initializer>("he_normal");
        Assert.NotEqual(free.Create(new(4, 5)).ToDoubles(), free.Create(new(4, 5)).ToDoubles());
    }

    private static Shape ShapeOf(System.Text.Json.Nodes.JsonObject c) => new([.. c["shape"]!.AsArray().Select(d => d!.GetValue<int>())]);
}
