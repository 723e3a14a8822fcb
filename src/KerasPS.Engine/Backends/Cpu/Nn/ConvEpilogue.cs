namespace KerasPS.Cpu;

/// <summary>What happens to a convolution's sums on their way to memory.</summary>
internal readonly record struct ConvEpilogue(bool Bias, bool Residual, ConvActivation Activation)
{
    public TileOptions Options => (Bias ? TileOptions.Bias : 0) | (Residual ? TileOptions.Residual : 0)
        | (Activation != ConvActivation.None ? TileOptions.Relu : 0)
        | (Activation == ConvActivation.Relu6 ? TileOptions.Cap : 0);

    /// <summary>The same on a tile's copy, for panels that do not fill their vectors.</summary>
    public unsafe void Apply(float* tile, int tileRow, float* c, nint row, int rows, int valid, float* bias, float* residual)
    {
        for (var i = 0; i < rows; i++)
            for (var j = 0; j < valid; j++)
            {
                var value = tile[i * tileRow + j];
                if (Bias) value += bias[j];
                if (Residual) value += residual[i * row + j];
                if (Activation != ConvActivation.None) value = value < 0 ? 0 : value;
                if (Activation == ConvActivation.Relu6) value = value > 6 ? 6 : value;
                c[i * row + j] = value;
            }
    }
}
