using System.Globalization;
using System.Text;

namespace KerasPS.Layers;

/// <summary>Buckets of text and whole numbers by hash, as TensorFlow's string ops number them.</summary>
internal static class HashBuckets
{
    /// <summary>The bucket of a text: by fingerprint, or by a keyed hash where there is a salt.</summary>
    public static long Of(string text, int buckets, long[]? salt)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var hash = salt is null ? FarmHash.Fingerprint(bytes)
            : SipHash.Compute(bytes, unchecked((ulong)salt[0]), unchecked((ulong)salt[^1]));
        return (long)(hash % (ulong)buckets);
    }

    /// <summary>The text of each element: whole numbers stand for their digits.</summary>
    public static IEnumerable<string> Texts(Tensor data) => data.DType == DType.String
        ? data.Strings
        : Whole(data).Select(v => v.ToString(CultureInfo.InvariantCulture));

    /// <summary>The elements as whole numbers, all digits kept.</summary>
    public static IEnumerable<long> Whole(Tensor data)
    {
        for (long i = 0; i < data.Size; i++)
            yield return data.DType == DType.Int64 ? At(data, i) : (long)data.GetDouble(i);
    }

    private static long At(Tensor data, long index) => data.Span<long>()[(int)index];
}
