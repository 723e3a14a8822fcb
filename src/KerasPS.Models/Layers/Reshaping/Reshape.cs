namespace KerasPS.Layers;

/// <summary>The elements of each sample in another shape.</summary>
/// <input>(batch, …)</input>
/// <output>(batch, …): the shape given</output>
/// <keras since="1"/>
/// <example>
/// One length may be -1: it follows from the others.
/// <code>
/// $model = New-Sequential | Add-Layer Reshape -1, 2, 2 -InputShape 12
/// $model.Output.Shape
/// # (None, 3, 2, 2)
/// </code>
/// </example>
[KerasObject("Reshape")]
public sealed class Reshape : Layer
{
    /// <summary>The shape of a sample; one length may be -1: what remains.</summary>
    [Option(Required = true, Position = 0, Aliases = ["dims"], Help = "Shape of a sample; one length may be -1: what remains.")]
    public int[] TargetShape { get; init; } = [];

    /// <inheritdoc/>
    protected internal override void OnOptionsSet()
    {
        if (TargetShape.Count(d => d < 0) > 1)
            throw new KerasException("OptionInvalid", $"Reshape: option 'target_shape' is {OptionConverter.Display(TargetShape)}; " +
                "expected at most one length of -1.");
    }

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context)
    {
        var sample = x.Shape.Skip(1);
        var lengths = sample.IsKnown ? Solve(sample.Size, x.Shape) : TargetShape;
        return K.Reshape(x, [Dim.Of(x, 0), .. lengths.Select(d => (Dim)d)]);
    }

    // With all lengths known the remaining one is computed here, so that the batch axis may stay unknown.
    private int[] Solve(long size, Shape input)
    {
        long given = 1;
        foreach (var length in TargetShape) given *= length < 0 ? 1 : length;
        var remains = Array.FindIndex(TargetShape, d => d < 0);
        if (remains >= 0 ? given == 0 || size % given != 0 : size != given)
            throw new KerasException("LayerShape", $"Reshape '{Name}' cannot turn samples of shape {input.Skip(1)} into " +
                $"{OptionConverter.Display(TargetShape)}: they have {size} elements. Give a target shape of as many elements.");
        var lengths = (int[])TargetShape.Clone();
        if (remains >= 0) lengths[remains] = checked((int)(size / given));
        return lengths;
    }
}
