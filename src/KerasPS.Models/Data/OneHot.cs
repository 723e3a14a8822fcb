namespace KerasPS.Data;

/// <summary>Class numbers as rows of zeros and a one (Keras' <c>to_categorical</c>).</summary>
public static class OneHot
{
    /// <summary>One further axis with a one at the class; a last axis of length 1 is dropped first.</summary>
    /// <param name="labels">Class numbers from 0.</param>
    /// <param name="classes">How many classes there are; null: the greatest number plus one.</param>
    public static Tensor Of(Tensor labels, int? classes = null)
    {
        var shape = labels.Rank > 1 && labels.Shape[-1] == 1 ? new Shape(labels.Shape.Dims[..^1].ToArray()) : labels.Shape;
        var numbers = labels.ToDoubles();
        var count = classes ?? (int)numbers.DefaultIfEmpty(-1).Max() + 1;
        var result = new Tensor(new([.. shape.ToArray(), count]));
        for (var i = 0; i < numbers.Length; i++)
        {
            var number = (int)numbers[i];
            if (number < 0 || number >= count)
                throw new KerasException("ClassNumber", FormattableString.Invariant($"Class {numbers[i]} at position {i} is outside 0 to {count - 1}. Give more classes, or number them from 0."));
            result.SetDouble(((long)i * count) + number, 1);
        }
        return result;
    }
}
