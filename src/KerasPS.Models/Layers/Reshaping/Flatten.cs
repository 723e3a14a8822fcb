namespace KerasPS.Layers;

/// <summary>All axes of a sample as one: (batch, a, b, …) becomes (batch, a·b·…).</summary>
/// <input>(batch, …)</input>
/// <output>(batch, product of all other lengths)</output>
/// <keras since="1"/>
/// <example>
/// Between convolutions and dense layers.
/// <code>
/// $model = New-Sequential | Add-Layer Conv2D 8 3 -InputShape 10, 10, 1 | Add-Layer Flatten
/// $model.Layers.OutputShapes
/// # (None, 8, 8, 8)
/// # (None, 512)
/// </code>
/// </example>
[KerasObject("Flatten")]
public sealed class Flatten : Layer
{
    /// <summary>Where the channels stand; channels that come first are moved last before.</summary>
    [Option(Aliases = ["dim_ordering"], Help = "Where the channels stand; channels that come first are moved last before.")]
    public DataFormat? DataFormat { get; init; } = KerasPS.DataFormat.ChannelsLast;

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context)
    {
        var rank = x.Shape.Rank;
        if (DataFormat == KerasPS.DataFormat.ChannelsFirst && rank > 2)
            x = K.Transpose(x, [0, .. Enumerable.Range(2, rank - 2), 1]);
        if (rank == 1) return K.ExpandDims(x, 1);
        var features = x.Shape.Skip(1);
        return features.IsKnown
            ? K.Reshape(x, Dim.Of(x, 0), checked((int)features.Size))
            : K.Reshape(x, Dim.Of(x, 0), -1);
    }
}
