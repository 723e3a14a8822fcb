namespace KerasPS.Cpu;

/// <summary>
/// A register of floats: the loops over units are written once and specialized by the JIT for each width. The
/// scalar form takes the columns that remain, with the same arithmetic.
/// </summary>
internal unsafe interface ILane<TSelf> where TSelf : struct, ILane<TSelf>
{
    static abstract int Width { get; }

    static abstract TSelf Load(float* source);

    static abstract TSelf All(float value);

    void Store(float* target);

    static abstract TSelf operator +(TSelf a, TSelf b);

    static abstract TSelf operator -(TSelf a, TSelf b);

    static abstract TSelf operator *(TSelf a, TSelf b);

    static abstract TSelf operator /(TSelf a, TSelf b);

    /// <summary>a · b + c.</summary>
    static abstract TSelf MultiplyAdd(TSelf a, TSelf b, TSelf c);

    static abstract TSelf Min(TSelf a, TSelf b);

    static abstract TSelf Max(TSelf a, TSelf b);

    static abstract TSelf Abs(TSelf a);

    static abstract TSelf Round(TSelf a);

    /// <summary>2 to the power of whole numbers in ±126.</summary>
    static abstract TSelf PowerOfTwo(TSelf exponent);

    /// <summary>x where a is above b, else y.</summary>
    static abstract TSelf WhereGreater(TSelf a, TSelf b, TSelf x, TSelf y);
}
