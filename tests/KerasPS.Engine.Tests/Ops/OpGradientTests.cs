namespace KerasPS.Engine.Tests.Ops;

public sealed class OpGradientTests
{
    public static TheoryData<string> Names => OpSampleTable.Names(s => s.HasDifferences);

    public static TheoryData<string> SmoothNames => OpSampleTable.Names(s => s.Smooth && s.HasDifferences);

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradients_equal_finite_differences(string name) => FiniteDifferences.Check(OpSampleTable.Samples[name]);

    [Theory]
    [MemberData(nameof(SmoothNames))]
    public void Second_derivatives_equal_finite_differences(string name) =>
        FiniteDifferences.Check(FiniteDifferences.Gradient(OpSampleTable.Samples[name]), 2);
}
