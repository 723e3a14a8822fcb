namespace KerasPS.Cmdlets.Binding;

/// <summary>Shapes as users write them: <c>28, 28, 1</c>, with $null or -1 where a length varies.</summary>
internal static class Shapes
{
    /// <summary>The shape of a list of lengths.</summary>
    public static Shape From(object?[]? lengths) => (Shape)OptionConverter.Convert(lengths ?? [null], typeof(Shape))!;

    /// <summary>The shape for so many values: one length of -1 follows from the others.</summary>
    public static Shape Complete(int[] lengths, long size)
    {
        var open = Array.IndexOf(lengths, -1);
        if (open < 0) return new(lengths);
        var known = 1L;
        foreach (var length in lengths)
            if (length >= 0) known *= length;
        var result = new Shape(lengths);
        return known > 0 && size % known == 0 ? result.With(open, checked((int)(size / known))) : throw new KerasException("ShapeMismatch",
            $"{size} values do not fill the shape {result}: the known lengths make {known}. Give lengths whose product divides {size}.");
    }
}
