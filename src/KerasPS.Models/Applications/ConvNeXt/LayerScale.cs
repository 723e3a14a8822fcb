namespace KerasPS.Layers;

/// <summary>A trainable factor for each channel that starts near zero (Touvron and others 2021).</summary>
[KerasObject("LayerScale", Module = "keras.src.applications.convnext")]
public sealed class LayerScale : Layer
{
    private LayerWeight? gamma;

    /// <summary>The factors' starting value.</summary>
    [Option(Required = true, Help = "Starting value of the factors.")]
    public double InitValues { get; init; }

    /// <summary>The number of channels.</summary>
    [Option(Required = true, Min = 1, Help = "Number of channels.")]
    public int ProjectionDim { get; init; }

    /// <inheritdoc/>
    protected override void Build(IReadOnlyList<Shape> inputs) => gamma = AddWeight("variable", new(ProjectionDim),
        KerasRegistry.Create<Initializer>("Constant", [KeyValuePair.Create("value", (object?)InitValues)]));

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context) => x * K.Cast(gamma!, ComputeDType);
}
