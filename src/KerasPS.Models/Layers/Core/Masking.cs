namespace KerasPS.Layers;

/// <summary>
/// Marks the steps whose features all have one value as not counting: the layers behind leave them out. Such steps
/// are given on as zeros.
/// </summary>
/// <input>(batch, time, …)</input>
/// <output>that of the input</output>
/// <keras since="1"/>
/// <example>
/// Steps of nothing but -1 do not count: the mean is that of the first two.
/// <code>
/// $model = New-Sequential | Add-Layer Masking -MaskValue (-1) -InputShape 3, 1 | Add-Layer GlobalAveragePooling1D
/// Invoke-Predict -Model $model (ConvertTo-Tensor (2, 4, -1) -Shape 1, 3, 1)
/// # float32(1, 1)
/// # [[3]]
/// </code>
/// </example>
[KerasObject("Masking")]
public sealed class Masking : Layer
{
    /// <summary>The value that marks a step.</summary>
    [Option(Position = 0, Help = "The value that marks a step, in all its features.")]
    public double MaskValue { get; init; }

    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context) =>
        x * K.Cast(K.ExpandDims(Counts(x), -1), x.DType);

    /// <inheritdoc/>
    protected override IReadOnlyList<SymbolicTensor?> ComputeMasks(IReadOnlyList<SymbolicTensor> inputs,
        IReadOnlyList<SymbolicTensor> outputs, CallContext context) => [Counts(inputs[0])];

    private SymbolicTensor Counts(SymbolicTensor x) => K.Any(K.NotEqual(x, MaskValue), -1);
}
