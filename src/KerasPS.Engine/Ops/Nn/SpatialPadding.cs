namespace KerasPS;

/// <summary>The placement of windows, with the numbers of positions where they are given (one a spatial axis).</summary>
public readonly record struct SpatialPadding(PaddingKind Kind, EquatableArray<int> Before, EquatableArray<int> After)
{
    /// <summary>Windows wholly inside the input.</summary>
    public static SpatialPadding Valid => new(PaddingKind.Valid, default, default);

    /// <summary>As many windows as input positions divided by the stride.</summary>
    public static SpatialPadding Same => new(PaddingKind.Same, default, default);

    /// <summary>Windows that end at their own position.</summary>
    public static SpatialPadding Causal => new(PaddingKind.Causal, default, default);

    /// <summary>Given numbers of positions before and after each spatial axis.</summary>
    public static SpatialPadding Explicit(int[] before, int[] after) => new(PaddingKind.Explicit, before, after);

    /// <summary>Windows that start a given number of positions early, as many as for <see cref="Same"/>.</summary>
    public static SpatialPadding Anchored(params int[] before) => new(PaddingKind.Anchored, before, default);

    /// <summary>The padding of a Keras name.</summary>
    /// <exception cref="KerasException">The name is unknown.</exception>
    public static SpatialPadding Parse(string name) => name.ToLowerInvariant() switch
    {
        "valid" => Valid,
        "same" => Same,
        "causal" => Causal,
        _ => throw new KerasException("UnknownPadding",
            $"The padding '{name}' is unknown; expected 'valid', 'same' or 'causal' (causal for one spatial axis only)."),
    };
}
