namespace KerasPS.Drawing;

/// <summary>Whose dot text is written.</summary>
public enum DotStyle
{
    /// <summary>Keras 3's tables.</summary>
    Keras,
    /// <summary>The records of tf.keras 2.</summary>
    TfKeras,
}
