using System.Text.Json.Nodes;

namespace KerasPS.Golden;

/// <summary>Images prepared for applications as four generations of Keras prepared them.</summary>
public sealed class ApplicationInputTests
{
    private static readonly GoldenArchive Archive = GoldenArchive.Of("applications");
    private static readonly Lazy<IReadOnlyDictionary<string, Tensor>> Arrays = new(() => Archive.Arrays("preprocess.npz"));

    public static TheoryData<string> Keys => [.. Archive.Json("preprocess.json").AsObject()
        .SelectMany(v => v.Value!["preprocess"]!.AsArray()).Select(p => p!["key"]!.GetValue<string>()).Where(Arrays.Value.ContainsKey)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Images_are_prepared_as_in_Keras(string key) => Ledger.Check($"applications/{key}", () =>
    {
        // LIBRARY_MODE_ORDER_RANK_TYPE; in Keras 1 the orders are tf and th, and Inception's mode has its name.
        var first = key.Contains("channels_first", StringComparison.Ordinal) || key.Contains("_th_", StringComparison.Ordinal);
        var format = first ? DataFormat.ChannelsFirst : DataFormat.ChannelsLast;
        var mode = key.Contains("_caffe_", StringComparison.Ordinal) ? PreprocessMode.Caffe
            : key.Contains("_torch_", StringComparison.Ordinal) ? PreprocessMode.Torch : PreprocessMode.Tf;
        var type = key.Contains("uint8", StringComparison.Ordinal) ? DType.UInt8 : key.Contains("float64", StringComparison.Ordinal) ? DType.Float64 : DType.Float32;
        var expected = Arrays.Value[key];
        var own = ImagePreprocessing.Apply(Input(first, key.Contains("_3d_", StringComparison.Ordinal)).Cast(type), mode, format);
        var differing = own.DType == expected.DType ? null : $"{own.DType}, expected {expected.DType}";
        return new[] { differing, GoldenCompare.Difference(key, own, expected, 1e-6) }.OfType<string>();
    });

    private static Tensor Input(bool channelsFirst, bool one)
    {
        var images = Arrays.Value["x"];
        if (channelsFirst)
        {
            var moved = new Tensor(new(images.Shape[0], 3, images.Shape[1], images.Shape[2]), images.DType);
            var pixels = images.Shape[1] * images.Shape[2];
            for (var n = 0; n < images.Shape[0]; n++)
                for (var c = 0; c < 3; c++)
                    for (var i = 0; i < pixels; i++) moved.SetDouble((n * 3 + c) * pixels + i, images.GetDouble((n * pixels + i) * 3 + c));
            images = moved;
        }
        if (!one) return images;
        var image = new Tensor(new([.. images.Shape.Skip(1).ToArray()]), images.DType);
        images.Bytes[..image.Bytes.Length].CopyTo(image.Bytes);
        return image;
    }
}
