namespace KerasPS;

/// <summary>
/// The activations that the sequence ops compute inside their loops: those whose derivative follows from the value
/// alone, so that the backward pass needs nothing but the values it kept. All others go through a scan.
/// </summary>
public enum CellActivation
{
    /// <summary>x.</summary>
    Linear,

    /// <summary>The hyperbolic tangent.</summary>
    Tanh,

    /// <summary>1 / (1 + e^−x).</summary>
    Sigmoid,

    /// <summary>clip(0.2x + 0.5, 0, 1): Keras 1 and 2.</summary>
    HardSigmoidFifth,

    /// <summary>clip(x/6 + 0.5, 0, 1): Keras 3.</summary>
    HardSigmoid,

    /// <summary>max(x, 0).</summary>
    Relu,

    /// <summary>x / (1 + |x|).</summary>
    Softsign,

    /// <summary>ln(1 + e^x).</summary>
    Softplus,

    /// <summary>x above zero, else e^x − 1.</summary>
    Elu,

    /// <summary>The scaled exponential linear unit.</summary>
    Selu,

    /// <summary>e^x.</summary>
    Exponential,

    /// <summary>clip(x, −1, 1).</summary>
    HardTanh,
}
