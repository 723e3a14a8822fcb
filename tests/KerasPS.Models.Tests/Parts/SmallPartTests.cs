namespace KerasPS.Tests.Parts;

public sealed class SmallPartTests
{
    public static IEnumerable<object[]> Schedules() => GoldenPart.Rows("schedules", _ => true);

    public static IEnumerable<object[]> Constraints() => GoldenPart.Rows("constraints", _ => true);

    public static IEnumerable<object[]> Regularizers() => GoldenPart.Rows("regularizers", c => c["x"] is not null);

    [Theory]
    [MemberData(nameof(Schedules))]
    public void A_schedule_equals_keras(int index, string name, string library)
    {
        var part = GoldenPart.Of("schedules");
        var c = part.Cases[index];
        var schedule = KerasRegistry.Create<LearningRateSchedule>(name, GoldenPart.Options(c, "config"));
        var expected = part.Array(c["out"]).ToDoubles();
        var steps = c["steps"]!.AsArray();
        for (var i = 0; i < expected.Length; i++)
            Assert.True(Math.Abs(schedule.Rate(steps[i]!.GetValue<long>()) - expected[i]) <= 1e-5, $"{library} {name} at {steps[i]}");
    }

    [Theory]
    [MemberData(nameof(Constraints))]
    public void A_constraint_equals_keras(int index, string name, string library)
    {
        var part = GoldenPart.Of("constraints");
        var c = part.Cases[index];
        var constraint = KerasRegistry.Create<Constraint>(name, GoldenPart.Options(c, "config"));
        var actual = Evaluate.One([part.Array(c["x"])], x => constraint.Call(x[0]));
        Assert.Null(GoldenCompare.Difference($"{library} {name}", actual, part.Array(c["out"]), 1e-5));
    }

    [Theory]
    [MemberData(nameof(Regularizers))]
    public void A_regularizer_equals_keras(int index, string name, string library)
    {
        var part = GoldenPart.Of("regularizers");
        var c = part.Cases[index];
        var regularizer = KerasRegistry.Create<Regularizer>(name, GoldenPart.Options(c, "config"));
        var results = Evaluate.Run([part.Array(c["x"])], x =>
        {
            var y = regularizer.Call(x[0]);
            return [y, Gradients.Of(y, x[0])[0] ?? K.ZerosLike(x[0])];
        });
        Assert.Null(GoldenCompare.Difference($"{library} {name}", results[0], part.Array(c["out"]), 1e-5));
        // Without factors the penalty does not depend on the weight at all.
        if (part.IsArray(c["gradient"]))
            Assert.Null(GoldenCompare.Difference($"{library} {name} gradient", results[1], part.Array(c["gradient"]), 1e-4));
    }

    [Theory]
    [InlineData("maxnorm", "MaxNorm")]
    [InlineData("nonneg", "NonNeg")]
    [InlineData("unit_norm", "UnitNorm")]
    [InlineData("min_max_norm", "MinMaxNorm")]
    public void Constraints_have_their_old_names(string name, string expected) =>
        Assert.Equal(expected, KerasRegistry.Create<Constraint>(name).ClassName);
}
