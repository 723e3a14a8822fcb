namespace KerasPS;

/// <summary>An activation that a convolution applies on its way out.</summary>
public enum ConvActivation
{
    /// <summary>None.</summary>
    None,

    /// <summary>Negative values become zero.</summary>
    Relu,

    /// <summary>Values are limited to 0 to 6.</summary>
    Relu6,
}
