namespace KerasPS.Cpu;

/// <summary>
/// An activation inside a cell's loop: the usual ones are types of their own, so that the loop holds nothing but their
/// arithmetic.
/// </summary>
internal interface ICellFunction
{
    /// <summary>The value.</summary>
    T Apply<T>(T x) where T : struct, ILane<T>;

    /// <summary>The derivative where the value is y.</summary>
    T Derivative<T>(T y) where T : struct, ILane<T>;
}
