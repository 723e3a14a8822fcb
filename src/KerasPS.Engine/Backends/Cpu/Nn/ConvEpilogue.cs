namespace KerasPS.Cpu;

/// <summary>What happens to a convolution's sums on their way to memory.</summary>
internal readonly record struct ConvEpilogue(bool Scale, bool Bias, bool Residual, ConvActivation Activation)
{
    public TileOptions Options => (Scale ? TileOptions.Scale : 0) | (Bias ? TileOptions.Bias : 0)
        | (Residual ? TileOptions.Residual : 0)
        | (Activation != ConvActivation.None ? TileOptions.Relu : 0)
        | (Activation == ConvActivation.Relu6 ? TileOptions.Cap : 0);

    /// <summary>The number of the launch's input that holds the factors.</summary>
    public int ScaleInput => 2;

    /// <summary>The number of the launch's input that holds the offsets.</summary>
    public int BiasInput => Scale ? 3 : 2;

    /// <summary>The number of the launch's input that is added.</summary>
    public int ResidualInput => BiasInput + (Bias ? 1 : 0);
}
