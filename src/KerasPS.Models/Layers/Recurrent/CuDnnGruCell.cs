namespace KerasPS.Layers;

/// <summary>The cell of <see cref="CuDNNGRU"/>: a GRU with the reset gate after the product, and kernels in the library's form.</summary>
internal sealed class CuDnnGruCell : UnitCell
{
    protected override int Blocks => 3;

    protected override Shape BiasShape => new(6 * Units);

    protected override SymbolicTensor Kernel => CuDnnKernels.Input(base.Kernel, 3);

    protected override SymbolicTensor RecurrentKernel => CuDnnKernels.Recurrent(base.RecurrentKernel, 3);

    protected override SymbolicTensor? InputBias => Bias is { } bias ? K.SliceAxis(bias, 0, 0, 3 * Units) : null;

    private SymbolicTensor? RecurrentBias => Bias is { } bias ? K.SliceAxis(bias, 0, 3 * Units) : null;

    protected override RecurrentResult? Fused(SymbolicTensor projected, RecurrentOptions options) =>
        FusedCall.Run(projected, RecurrentKernel, options with { RecurrentBias = RecurrentBias },
            (x, kernel, o) => K.Gru(x, kernel, true, o));

    protected override (SymbolicTensor Output, IReadOnlyList<SymbolicTensor> States) Step(SymbolicTensor projected,
        SymbolicTensor entering, IReadOnlyList<SymbolicTensor> states)
    {
        var result = K.Gru(K.ExpandDims(projected, 1), RecurrentKernel, true,
            new() { InitialStates = states, RecurrentBias = RecurrentBias });
        return (result.States[0], result.States);
    }
}
