namespace KerasPS;

/// <summary>Whose form a file is written in.</summary>
public enum KerasForm
{
    /// <summary>Keras 3.</summary>
    Keras3,
    /// <summary>Keras 2, which tf.keras and most importers read.</summary>
    Keras2,
}
