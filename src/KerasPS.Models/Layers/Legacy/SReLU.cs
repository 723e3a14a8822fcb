namespace KerasPS.Layers;

/// <summary>Three straight lines with learned bends and slopes (Jin and others 2015); of Keras 1.</summary>
/// <input>any shape</input>
/// <output>that of the input</output>
/// <weights>t_left (…), a_left (…), t_right (…), a_right (…)</weights>
/// <remarks>All weights have the shape of a sample, with length 1 along the shared axes. The right bend lies at t_left + |t_right|.</remarks>
/// <keras since="1" until="1"/>
/// <example>
/// Between the bends, at first from 0 to the right bend, the input passes.
/// <code>
/// $model = New-Sequential | Add-Layer SReLU -InputShape 4
/// ($model | Get-Weight).Name
/// # t_left
/// # a_left
/// # t_right
/// # a_right
/// </code>
/// </example>
[KerasObject("SReLU", Retired = true)]
public sealed class SReLU : Layer
{
    private LayerWeight leftBend = null!;
    private LayerWeight leftSlope = null!;
    private LayerWeight rightBend = null!;
    private LayerWeight rightSlope = null!;

    /// <summary>How the left bends start.</summary>
    [Option(Name = "t_left_init", Help = "How the left bends start.")]
    public Initializer TLeftInit { get; init; } = new Initializers.Zeros();

    /// <summary>How the left slopes start.</summary>
    [Option(Name = "a_left_init", Help = "How the left slopes start.")]
    public Initializer ALeftInit { get; init; } = new Initializers.GlorotUniform();

    /// <summary>How the distances of the bends start.</summary>
    [Option(Name = "t_right_init", Help = "How the distances of the bends start.")]
    public Initializer TRightInit { get; init; } = new Initializers.GlorotUniform();

    /// <summary>How the right slopes start.</summary>
    [Option(Name = "a_right_init", Help = "How the right slopes start.")]
    public Initializer ARightInit { get; init; } = new Initializers.Ones();

    /// <summary>Axes that share their parameters, counted from 1 (the batch axis is 0).</summary>
    [Option(Help = "Axes that share their parameters, counted from 1 (the batch axis is 0).")]
    public int[]? SharedAxes { get; init; }

    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <inheritdoc/>
    protected override void Build(IReadOnlyList<Shape> inputs)
    {
        var shape = SharedParameters.Of(inputs[0], SharedAxes, ToString());
        leftBend = AddWeight("t_left", shape, TLeftInit);
        leftSlope = AddWeight("a_left", shape, ALeftInit);
        rightBend = AddWeight("t_right", shape, TRightInit);
        rightSlope = AddWeight("a_right", shape, ARightInit);
    }

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context)
    {
        var left = K.Cast(leftBend, x.DType);
        // The right bend lies right of the left one, whatever the sign of the weight.
        var distance = K.Abs(K.Cast(rightBend, x.DType));
        var beyond = x - left;
        var middle = K.Minimum(K.Relu(beyond), distance) - K.Cast(leftSlope, x.DType) * K.Relu(-beyond);
        return left + middle + K.Cast(rightSlope, x.DType) * K.Relu(beyond - distance);
    }
}
