namespace KerasPS;

/// <summary>How windows are placed at the borders of the spatial axes.</summary>
public enum PaddingKind
{
    /// <summary>Windows lie wholly inside the input.</summary>
    Valid,

    /// <summary>As many windows as input positions divided by the stride, rounded up; an odd surplus goes to the end (TensorFlow's rule).</summary>
    Same,

    /// <summary>A window ends at its own position: it never sees what comes later.</summary>
    Causal,

    /// <summary>Given numbers of positions before and after.</summary>
    Explicit,

    /// <summary>Windows start a given number of positions early; as many windows as for <see cref="Same"/> (Theano's rule).</summary>
    Anchored,
}
