namespace KerasPS;

/// <summary>The class names under which ops stand in a functional model.</summary>
internal static class OperationNames
{
    /// <summary>The function's name for an elementwise op (Add, Tanh), else the op's own (Sum, MatMul).</summary>
    public static string Of(Op op)
    {
        var type = op.GetType();
        return type.IsGenericType ? type.GenericTypeArguments[0].Name : op.Name;
    }
}
