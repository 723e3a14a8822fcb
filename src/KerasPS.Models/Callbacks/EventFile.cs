using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace KerasPS.Callbacks;

/// <summary>
/// A TensorBoard event file: records of length, checksum, protocol-buffer event, checksum (the TFRecord format).
/// </summary>
internal sealed class EventFile : IDisposable
{
    private static int files;
    private readonly FileStream stream;

    public EventFile(string folder)
    {
        Directory.CreateDirectory(folder);
        var seconds = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        stream = new(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture,
            $"events.out.tfevents.{seconds:0000000000}.{Environment.MachineName}.{Environment.ProcessId}.{Interlocked.Increment(ref files)}.v2")),
            FileMode.Create, FileAccess.Write, FileShare.Read);
        var first = Event(null);
        first.Text(3, "brain.Event:2");
        Write(first);
    }

    /// <summary>Adds numbers of a step.</summary>
    public void Scalars(long step, IEnumerable<(string Tag, double Value)> values)
    {
        var summary = new ProtoWriter();
        foreach (var (tag, value) in values)
        {
            var item = new ProtoWriter();
            item.Text(1, tag);
            item.Single(2, (float)value);
            summary.Message(1, item);
        }
        Add(step, summary);
    }

    /// <summary>Adds the distribution of a tensor's values.</summary>
    public void Histogram(long step, string tag, ReadOnlySpan<float> values)
    {
        const int Buckets = 30;
        double low = double.MaxValue, high = double.MinValue, sum = 0, squares = 0;
        foreach (var value in values)
        {
            if (!float.IsFinite(value)) return;
            low = Math.Min(low, value);
            high = Math.Max(high, value);
            sum += value;
            squares += (double)value * value;
        }
        if (values.Length == 0) return;
        var counts = new double[Buckets];
        var width = high > low ? (high - low) / Buckets : 1;
        foreach (var value in values) counts[Math.Min(Buckets - 1, (int)((value - low) / width))]++;
        var histogram = new ProtoWriter();
        histogram.Double(1, low);
        histogram.Double(2, high);
        histogram.Double(3, values.Length);
        histogram.Double(4, sum);
        histogram.Double(5, squares);
        histogram.Doubles(6, [.. Enumerable.Range(1, Buckets).Select(i => low + i * width)]);
        histogram.Doubles(7, counts);
        var item = new ProtoWriter();
        item.Text(1, tag);
        item.Message(5, histogram);
        var summary = new ProtoWriter();
        summary.Message(1, item);
        Add(step, summary);
    }

    public void Flush() => stream.Flush();

    public void Dispose() => stream.Dispose();

    private void Add(long step, ProtoWriter summary)
    {
        var item = Event(step);
        item.Message(5, summary);
        Write(item);
    }

    private static ProtoWriter Event(long? step)
    {
        var item = new ProtoWriter();
        item.Double(1, DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() / 1000.0);
        if (step is { } number) item.Integer(2, number);
        return item;
    }

    private void Write(ProtoWriter item)
    {
        var data = item.ToArray();
        Span<byte> header = stackalloc byte[12];
        BinaryPrimitives.WriteInt64LittleEndian(header, data.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header[8..], Checksum(header[..8]));
        stream.Write(header);
        stream.Write(data);
        BinaryPrimitives.WriteUInt32LittleEndian(header, Checksum(data));
        stream.Write(header[..4]);
    }

    // CRC-32C, rotated and offset as the format wants it.
    private static uint Checksum(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data) crc = BitOperations.Crc32C(crc, value);
        crc = ~crc;
        return BitOperations.RotateRight(crc, 15) + 0xA282EAD8;
    }
}
