namespace KerasPS;

/// <summary>Whose formulas an optimizer follows: older files continue as they began.</summary>
public enum OptimizerForm
{
    /// <summary>Keras 3, and tf.keras since TensorFlow 2.11.</summary>
    Keras3,
    /// <summary>The older optimizers of tf.keras (<c>optimizers.legacy</c>).</summary>
    TensorFlowLegacy,
    /// <summary>Keras 2.</summary>
    Keras2,
    /// <summary>Keras 1.</summary>
    Keras1,
}
