namespace KerasPS.Layers;

/// <summary>
/// One step of a convolutional LSTM. The convolution of the input is made for all steps at once; a step convolves the
/// state with 'same' padding and steps of 1.
/// </summary>
internal sealed class ConvLstmCell(ConvLstmLayer options) : RecurrentCell
{
    private LayerWeight? kernel, recurrentKernel, bias;
    private Shape state = Shape.Scalar;

    public override IReadOnlyList<Shape> StateShapes => [state, state];

    protected override void Build(IReadOnlyList<Shape> inputs)
    {
        var shape = inputs[0];
        var last = options.ChannelsFirst ? new Shape([shape[0], .. shape.ToArray()[2..], shape[1]]) : shape;
        if (shape.Rank != options.SpatialAxes + 2 || !last.Skip(1).IsKnown)
            throw new KerasException("LayerShape", $"{options.ClassName} '{options.Name}' expected steps of {options.SpatialAxes} spatial " +
                $"axes and channels of known lengths; received steps of shape {shape}. Give -InputShape with all lengths.");
        kernel = AddWeight("kernel", new([.. options.KernelSize, last[-1], 4 * options.Filters]), options.KernelInitializer,
            options.KernelRegularizer, options.KernelConstraint);
        recurrentKernel = AddWeight("recurrent_kernel", new([.. options.KernelSize, options.Filters, 4 * options.Filters]),
            options.RecurrentInitializer, options.RecurrentRegularizer, options.RecurrentConstraint);
        if (options.UseBias)
        {
            bias = AddWeight("bias", new(4 * options.Filters), options.BiasInitializer, options.BiasRegularizer, options.BiasConstraint);
            for (var i = options.Filters; options.UnitForgetBias && i < 2 * options.Filters; i++) bias.Value.SetDouble(i, 1);
        }
        var maps = Convolve(K.Placeholder(last, ComputeDType)).Shape.Skip(1).With(-1, options.Filters);
        state = options.ChannelsFirst ? new([maps[-1], .. maps.ToArray()[..^1]]) : maps;
    }

    public override SequenceResult Run(SequenceInput input)
    {
        var masks = DrawMasks(Dim.Of(input.X, 0), StepShape(input.X), input.Context);
        var x = masks?.Input is { } factors ? input.X * K.ExpandDims(factors, 1) : input.X;
        var projected = Project(ChannelsLast(x, 2));
        var initial = (input.States ?? ZeroStates(input.X)).Select(s => ChannelsLast(s, 1)).ToList();
        var stateFactors = masks?.State is { } state ? ChannelsLast(state, 1) : null;
        var (last, outputs, states) = K.Rnn((step, s) => Gates(step, s, stateFactors), projected, initial, input.Reverse,
            input.Mask, zeroOutputForMask: input.ZeroOutputForMask);
        return new(ChannelsBack(outputs, 2), ChannelsBack(last, 1), [.. states.Select(s => ChannelsBack(s, 1))]);
    }

    public override (SymbolicTensor Output, IReadOnlyList<SymbolicTensor> States) Step(SymbolicTensor x,
        IReadOnlyList<SymbolicTensor> states, CallContext context)
    {
        var (output, next) = Gates(Convolve(ChannelsLast(x, 1)), [.. states.Select(s => ChannelsLast(s, 1))], null);
        return (ChannelsBack(output, 1), [.. next.Select(s => ChannelsBack(s, 1))]);
    }

    public override CellMasks? DrawMasks(Dim batch, Shape step, CallContext context) =>
        !context.Training || (options.Dropout == 0 && options.RecurrentDropout == 0) ? null
            : new(Draw(batch, step.Skip(1), options.Dropout, 0), Draw(batch, state, options.RecurrentDropout, 1));

    private SymbolicTensor? Draw(Dim batch, Shape shape, double rate, int number) => rate == 0 ? null
        : K.Dropout(K.Fill([batch, .. shape.ToArray().Select(d => (Dim)d)], 1, ComputeDType), rate,
            stream: RandomStream.Of(options.Seed is { } seed ? unchecked(2 * seed + number) : null));

    // All steps of all samples as one batch of maps.
    private SymbolicTensor Project(SymbolicTensor x)
    {
        var flat = K.Reshape(x, [-1, .. x.Shape.Skip(2).ToArray().Select(d => (Dim)d)]);
        var y = Convolve(flat);
        return K.Reshape(y, [Dim.Of(x, 0), Dim.Of(x, 1), .. y.Shape.Skip(1).ToArray().Select(d => (Dim)d)]);
    }

    private SymbolicTensor Convolve(SymbolicTensor x)
    {
        var y = K.Conv(x, K.Cast(kernel!, ComputeDType), options.Strides, options.Paddings.Input,
            options.DilationRate);
        return bias is null ? y : y + K.Cast(bias, ComputeDType);
    }

    private (SymbolicTensor, IReadOnlyList<SymbolicTensor>) Gates(SymbolicTensor projected, IReadOnlyList<SymbolicTensor> states,
        SymbolicTensor? factors)
    {
        var entering = factors is null ? states[0] : states[0] * factors;
        var product = K.Conv(entering, K.Cast(recurrentKernel!, ComputeDType), null, options.Paddings.State);
        var z = K.Split(projected + product, 4);
        var (act, gate) = (options.Activation, options.RecurrentActivation);
        var c = gate.Call(z[1]) * states[1] + gate.Call(z[0]) * act.Call(z[2]);
        var h = gate.Call(z[3]) * act.Call(c);
        return (h, [h, c]);
    }

    private SymbolicTensor ChannelsLast(SymbolicTensor x, int axis) => !options.ChannelsFirst ? x
        : K.Transpose(x, [.. Enumerable.Range(0, axis), .. Enumerable.Range(axis + 1, x.Shape.Rank - axis - 1), axis]);

    private SymbolicTensor ChannelsBack(SymbolicTensor x, int axis) => !options.ChannelsFirst ? x
        : K.Transpose(x, [.. Enumerable.Range(0, axis), x.Shape.Rank - 1, .. Enumerable.Range(axis, x.Shape.Rank - axis - 1)]);
}
