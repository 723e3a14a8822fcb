namespace KerasPS;

/// <summary>A penalty on values.</summary>
[Category("keras.regularizers", Function = typeof(Regularizers.FunctionRegularizer))]
public abstract class Regularizer : KerasObject
{
    /// <summary>The penalty, a scalar.</summary>
    public abstract SymbolicTensor Call(SymbolicTensor x);
}
