namespace KerasPS.Cpu;

/// <summary>The number of rows of a tile, as a type, so that it is a constant to the compiler.</summary>
internal interface IMicroRows
{
    static abstract int Count { get; }
}

/// <summary>One or two vectors of columns, the last of them whole or partial.</summary>
internal interface IMicroColumns
{
    static abstract bool IsDouble { get; }

    static abstract bool IsPartial { get; }
}

/// <summary>Whether the rows of A lie next to each other at each depth (packed, or A is transposed).</summary>
internal interface IMicroLayout
{
    static abstract bool IsPacked { get; }
}

internal readonly struct Packed : IMicroLayout
{
    public static bool IsPacked => true;
}

internal readonly struct Strided : IMicroLayout
{
    public static bool IsPacked => false;
}

internal readonly struct OneVector : IMicroColumns
{
    public static bool IsDouble => false;

    public static bool IsPartial => false;
}

internal readonly struct TwoVectors : IMicroColumns
{
    public static bool IsDouble => true;

    public static bool IsPartial => false;
}

internal readonly struct PartOfOne : IMicroColumns
{
    public static bool IsDouble => false;

    public static bool IsPartial => true;
}

internal readonly struct PartOfTwo : IMicroColumns
{
    public static bool IsDouble => true;

    public static bool IsPartial => true;
}
