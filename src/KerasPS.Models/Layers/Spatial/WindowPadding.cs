namespace KerasPS;

/// <summary>How windows lie at the borders.</summary>
public enum WindowPadding
{
    /// <summary>Wholly inside the input.</summary>
    Valid,

    /// <summary>As many windows as input positions divided by the stride, the surplus at the end.</summary>
    Same,

    /// <summary>A window ends at its own position (one spatial axis).</summary>
    Causal,

    /// <summary>Every window that touches the input.</summary>
    Full,

    /// <summary>As many windows as for same, placed as Keras 1 did on Theano: they begin half a window early.</summary>
    SameTheano,
}
