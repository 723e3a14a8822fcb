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

    /// <summary>The same on a tile's copy, for panels that do not fill their vectors.</summary>
    public unsafe void Apply(float* tile, int tileRow, float* c, nint row, int rows, int valid, TileCall* call)
    {
        for (var i = 0; i < rows; i++)
            for (var j = 0; j < valid; j++)
            {
                var value = tile[i * tileRow + j];
                if (Scale) value *= call->Scale[j];
                if (Bias) value += call->Bias[j];
                if (Residual) value += call->Residual[i * row + j];
                if (Activation != ConvActivation.None) value = value < 0 ? 0 : value;
                if (Activation == ConvActivation.Relu6) value = value > 6 ? 6 : value;
                c[i * row + j] = value;
            }
    }
}
