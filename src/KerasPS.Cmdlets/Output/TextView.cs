using System.Globalization;
using System.Text;
using KerasPS.Cmdlets.Output;

namespace KerasPS;

/// <summary>Objects as text, for the module's views.</summary>
public static class TextView
{
    private const int EdgeItems = 3;
    private const int SmallSize = 100;

    /// <summary>Type, shape and values, the middle of long axes left out.</summary>
    public static string Of(Tensor tensor)
    {
        var text = new StringBuilder().Append(tensor).AppendLine();
        Values(text, tensor, 0, 0, tensor.Size > SmallSize);
        return text.ToString();
    }

    /// <summary>A table of the figures by epoch.</summary>
    public static string Of(History history)
    {
        string[] names = [.. history.Names];
        int[] widths = [.. names.Select(n => Math.Max(n.Length, 10))];
        var text = new StringBuilder().Append("Epoch");
        for (var i = 0; i < names.Length; i++) text.Append("  ").Append(names[i].PadLeft(widths[i]));
        text.AppendLine();
        for (var row = 0; row < history.Epoch.Count; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{history.Epoch[row] + 1,5}");
            for (var i = 0; i < names.Length; i++)
            {
                var values = history[names[i]];
                // A figure that is not logged in every epoch stands with the last ones.
                var at = row - (history.Epoch.Count - values.Count);
                text.Append("  ").Append((at >= 0 ? EpochResult.Round(values[at]) : "").PadLeft(widths[i]));
            }

            text.AppendLine();
        }

        return text.Append(CultureInfo.InvariantCulture, $"{history.Status} in {history.Duration.TotalSeconds:0.00} s, {history.SamplesPerSecond:#,0} samples/s on {history.Device}").ToString();
    }

    /// <summary>Class name, and each option that is set on a line of its own.</summary>
    public static string Of(KerasObject item) => ObjectText.Of(item);

    private static long Values(StringBuilder text, Tensor tensor, int axis, long position, bool shorten)
    {
        if (axis == tensor.Rank)
        {
            text.Append(tensor.DType == DType.String ? $"'{tensor.Strings[position]}'" : Number(tensor, position));
            return position + 1;
        }

        var length = tensor.Shape[axis];
        long stride = 1;
        for (var i = axis + 1; i < tensor.Rank; i++) stride *= tensor.Shape[i];
        text.Append('[');
        for (var i = 0; i < length; i++)
        {
            if (i > 0) Separate(text, tensor.Rank - axis - 1, axis);
            if (shorten && length > 2 * EdgeItems && i == EdgeItems)
            {
                text.Append('…');
                i = length - EdgeItems - 1;
                continue;
            }

            Values(text, tensor, axis + 1, position + (i * stride), shorten);
        }

        text.Append(']');
        return position + (length * stride);
    }

    private static void Separate(StringBuilder text, int inner, int axis)
    {
        text.Append(inner == 0 ? ", " : ",");
        if (inner > 0) text.AppendLine().Append(' ', axis + 1);
    }

    private static string Number(Tensor tensor, long position) => tensor.DType switch
    {
        DType.Bool => tensor.GetDouble(position) != 0 ? "true" : "false",
        DType.Float32 or DType.Float16 or DType.BFloat16 or DType.Float64 => tensor.GetDouble(position).ToString("G6", CultureInfo.InvariantCulture),
        _ => tensor.GetDouble(position).ToString("0", CultureInfo.InvariantCulture),
    };
}
