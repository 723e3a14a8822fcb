namespace KerasPS;

/// <summary>A projection of a weight's values, applied after each update.</summary>
[Category("keras.constraints", Function = typeof(Constraints.FunctionConstraint))]
public abstract class Constraint : KerasObject
{
    /// <summary>The nearest allowed values.</summary>
    public abstract SymbolicTensor Call(SymbolicTensor weight);
}
