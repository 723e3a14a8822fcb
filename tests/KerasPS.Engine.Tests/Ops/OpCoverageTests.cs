namespace KerasPS.Engine.Tests.Ops;

public sealed class OpCoverageTests
{
    // Leaves compute nothing; fused convolutions are made by plans, never by graphs.
    private static readonly Type[] Leaves = [typeof(ConstantOp), typeof(PlaceholderOp), typeof(VariableOp), typeof(FusedConvOp)];

    [Fact]
    public void Every_op_and_function_has_a_sample()
    {
        var seen = new HashSet<Type>();
        foreach (var sample in OpSampleTable.Samples.Values)
        {
            Collect(sample, seen, known: true);
            if (sample.AnyLength) Collect(sample, seen, known: false);
            if (sample.Smooth) Collect(FiniteDifferences.Gradient(sample), seen, known: true);
        }
        var types = typeof(Op).Assembly.GetTypes();
        var expected = types.Where(t => t.IsSubclassOf(typeof(Op)) && !t.IsAbstract && !t.IsGenericTypeDefinition)
            .Except(Leaves)
            .Concat(types.Where(t => t.IsValueType && (t.IsAssignableTo(typeof(IUnaryFunction))
                || t.IsAssignableTo(typeof(IBinaryFunction)) || t.IsAssignableTo(typeof(ITernaryFunction)))));
        var missing = expected.Where(t => !seen.Contains(t)).Select(t => t.Name).Order();
        Assert.True(!missing.Any(), "without a sample: " + string.Join(", ", missing));
    }

    private static void Collect(OpSample sample, HashSet<Type> seen, bool known)
    {
        var inputs = OpSampleTable.Placeholders(sample, s => known ? s : new([.. s.ToArray().Select(_ => -1)]));
        var output = sample.Build(inputs);
        var gradients = Gradients.Of([output], null, inputs).OfType<SymbolicTensor>();
        foreach (var node in GraphOrder.Of([output, .. gradients]))
            seen.Add(node.Op is IElementwiseOp { Function: { } function } ? function : node.Op.GetType());
    }
}
