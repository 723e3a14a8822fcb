namespace KerasPS;

/// <summary>An op that computes each output element from the elements at the same (broadcast) position: the planner fuses such ops.</summary>
public interface IElementwiseOp
{
    /// <summary>The function's type; kernels are found by it.</summary>
    Type Function { get; }
}
