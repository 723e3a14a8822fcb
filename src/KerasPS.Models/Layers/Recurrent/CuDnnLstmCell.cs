namespace KerasPS.Layers;

/// <summary>The cell of <see cref="CuDNNLSTM"/>: an LSTM with a bias for the input and one for the state, and kernels in the library's form.</summary>
internal sealed class CuDnnLstmCell : UnitCell
{
    [Option]
    public bool UnitForgetBias { get; init; } = true;

    public override IReadOnlyList<Shape> StateShapes => [new(Units), new(Units)];

    protected override int Blocks => 4;

    protected override Shape BiasShape => new(8 * Units);

    protected override SymbolicTensor Kernel => CuDnnKernels.Input(base.Kernel, 4);

    protected override SymbolicTensor RecurrentKernel => CuDnnKernels.Recurrent(base.RecurrentKernel, 4);

    protected override SymbolicTensor? InputBias =>
        Bias is { } bias ? K.SliceAxis(bias, 0, 0, 4 * Units) + K.SliceAxis(bias, 0, 4 * Units) : null;

    protected override void PrepareBias(LayerWeight bias)
    {
        for (var i = 5 * Units; UnitForgetBias && i < 6 * Units; i++) bias.Value.SetDouble(i, 1);
    }

    protected override RecurrentResult? Fused(SymbolicTensor projected, RecurrentOptions options) =>
        FusedCall.Run(projected, RecurrentKernel, options, K.Lstm);

    protected override (SymbolicTensor Output, IReadOnlyList<SymbolicTensor> States) Step(SymbolicTensor projected,
        SymbolicTensor entering, IReadOnlyList<SymbolicTensor> states)
    {
        var result = K.Lstm(K.ExpandDims(projected, 1), RecurrentKernel, new() { InitialStates = states });
        return (result.States[0], result.States);
    }
}
