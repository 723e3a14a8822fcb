namespace KerasPS;

/// <summary>Whose formulas an optimizer follows: older files continue as they began.</summary>
public enum OptimizerForm
{
    /// <summary>Keras 3.</summary>
    Keras3,
    /// <summary>tf.keras since TensorFlow 2.11: Keras 3's formulas, but for what an embedding's gradient and averages start with.</summary>
    TensorFlow,
    /// <summary>The older optimizers of tf.keras (<c>optimizers.legacy</c>).</summary>
    TensorFlowLegacy,
    /// <summary>Keras 2.</summary>
    Keras2,
    /// <summary>Keras 1.</summary>
    Keras1,
}
