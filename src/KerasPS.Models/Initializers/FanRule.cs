namespace KerasPS.Initializers;

/// <summary>How the inputs and outputs of a weight are counted.</summary>
public enum FanRule
{
    /// <summary>As in Keras 2 and 3: the last two axes times the kernel's size.</summary>
    Keras,
    /// <summary>As in Keras 1 with kernels (…, in, out).</summary>
    Keras1Tf,
    /// <summary>As in Keras 1 with kernels (out, in, …).</summary>
    Keras1Th,
}
