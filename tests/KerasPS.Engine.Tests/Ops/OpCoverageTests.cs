namespace KerasPS.Engine.Tests.Ops;

public sealed class OpCoverageTests
{
    // Leaves compute nothing.
    private static readonly Type[] Leaves = [typeof(ConstantOp), typeof(PlaceholderOp), typeof(VariableOp)];

    [Fact]
    public void Every_op_and_function_has_a_sample()
    {
        var seen = new HashSet<Type>();
        foreach (var sample in OpSampleTable.Samples.Values)
        {
            Collect(sample, OpSampleTable.Placeholders(sample), seen);
            if (sample.AnyLength)
                Collect(sample, OpSampleTable.Placeholders(sample, s => new([.. s.ToArray().Select(_ => -1)])), seen);
        }
        var types = typeof(Op).Assembly.GetTypes();
        var expected = types.Where(t => t.IsSubclassOf(typeof(Op)) && !t.IsAbstract && !t.IsGenericTypeDefinition)
            .Except(Leaves)
            .Concat(types.Where(t => t.IsValueType && (t.IsAssignableTo(typeof(IUnaryFunction))
                || t.IsAssignableTo(typeof(IBinaryFunction)) || t.IsAssignableTo(typeof(ITernaryFunction)))));
        var missing = expected.Where(t => !seen.Contains(t)).Select(t => t.Name).Order();
        Assert.Equal("", string.Join(", ", missing));
    }

    private static void Collect(OpSample sample, SymbolicTensor[] inputs, HashSet<Type> seen)
    {
        var output = sample.Build(inputs);
        var first = Gradients.Of([output], null, inputs).OfType<SymbolicTensor>().ToArray();
        var second = sample.Smooth ? Gradients.Of(first, null, inputs).OfType<SymbolicTensor>().ToArray() : [];
        foreach (var node in GraphOrder.Of([output, .. first, .. second]))
            seen.Add(node.Op is IElementwiseOp { Function: { } function } ? function : node.Op.GetType());
    }
}
