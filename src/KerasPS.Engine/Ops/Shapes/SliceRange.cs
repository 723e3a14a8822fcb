namespace KerasPS;

/// <summary>One axis of a slice by Python's rules: negative bounds count from the end, missing ones mean the edge.</summary>
public readonly record struct SliceRange(int? Begin, int? End, int Stride = 1)
{
    /// <summary>The whole axis.</summary>
    public static SliceRange All => new(null, null);

    /// <summary>Whether the whole axis is taken, in order.</summary>
    public bool IsAll => Stride == 1 && Begin is null or 0 && End is null;

    /// <summary>Whether one position is taken whatever the axis' length (which must not be 0).</summary>
    private bool IsSingle => Stride == 1 && (Begin, End) is (0, 1) or (-1, null);

    /// <summary>The first position and the number of positions on an axis of a known length.</summary>
    public (int First, int Count) On(int length)
    {
        var (low, high) = Stride > 0 ? (0, length) : (-1, length - 1);
        var begin = Begin is { } b ? Math.Clamp(b < 0 ? b + length : b, low, high) : Stride > 0 ? 0 : length - 1;
        var end = End is { } e ? Math.Clamp(e < 0 ? e + length : e, low, high) : Stride > 0 ? length : -1;
        var count = Stride > 0 ? (end - begin + Stride - 1) / Stride : (begin - end - Stride - 1) / -Stride;
        return (begin, Math.Max(0, count));
    }

    /// <summary>The length of the sliced axis, -1 where it depends on an unknown length.</summary>
    public int Length(int length) => length >= 0 ? On(length).Count : IsSingle ? 1 : Shape.Unknown;

    /// <inheritdoc/>
    public override string ToString() => Stride == 1 ? $"{Begin}:{End}" : $"{Begin}:{End}:{Stride}";
}
