namespace KerasPS.Data;

/// <summary>Sequences of different lengths as the rows of one tensor (Keras' <c>pad_sequences</c>).</summary>
public static class PaddedSequences
{
    /// <summary>Pads short sequences and cuts long ones.</summary>
    /// <param name="sequences">One array of numbers for each row.</param>
    /// <param name="length">The length of all rows; null: that of the longest sequence.</param>
    /// <param name="padAtEnd">Whether padding follows the values instead of coming before them.</param>
    /// <param name="cutAtEnd">Whether the end of a long sequence is cut instead of its beginning.</param>
    /// <param name="value">What is padded with.</param>
    /// <param name="dtype">The element type.</param>
    public static Tensor Of(IReadOnlyList<double[]> sequences, int? length = null, bool padAtEnd = false, bool cutAtEnd = false,
        double value = 0, DType dtype = DType.Int32)
    {
        if (length is < 0) throw new KerasException("SequenceLength", $"The length of padded sequences is {length}; give 0 or more.");
        var width = length ?? sequences.Select(s => s.Length).DefaultIfEmpty(0).Max();
        var result = new Tensor(new(sequences.Count, width), dtype);
        for (var row = 0; row < sequences.Count; row++)
        {
            var source = sequences[row];
            var taken = Math.Min(source.Length, width);
            var from = cutAtEnd ? 0 : source.Length - taken;
            var to = padAtEnd ? 0 : width - taken;
            for (var i = 0; i < width; i++)
                result.SetDouble(((long)row * width) + i, i >= to && i < to + taken ? source[from + i - to] : value);
        }
        return result;
    }
}
