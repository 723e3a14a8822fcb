namespace KerasPS;

/// <summary>Which variance of a batch enters the moving average; Keras' versions differ.</summary>
public enum MovingVariance
{
    /// <summary>The mean square distance (Keras 1 and 3).</summary>
    Biased,

    /// <summary>Corrected by n / (n − 1) for images and volumes with channels last (tf.keras).</summary>
    Fused,

    /// <summary>Corrected by n / (n − 1 − epsilon), and for images with channels last by n / (n − 1) besides (Keras 2).</summary>
    Keras2,

    /// <summary>With epsilon added (Keras 1 on Theano, which recovers it from the inverse deviation).</summary>
    Theano1,

    /// <summary>With epsilon added, then corrected by n / (n − 1 − epsilon) (Keras 2 on Theano).</summary>
    Theano2,
}
