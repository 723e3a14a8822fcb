using System.Text.Json.Nodes;
using KerasPS.Data;

namespace KerasPS.Golden;

/// <summary>The helpers of keras.utils and keras.preprocessing that exist here.</summary>
public sealed class UtilTests
{
    // Text and sequence generators, boxes and picture files have no counterpart here.
    private static readonly string[] Missing =
    [
        "timeseries_dataset_from_array", "smart_resize", "img_to_array", "Tokenizer", "text_to_word_sequence", "hashing_trick",
        "make_sampling_table", "skipgrams", "TimeseriesGenerator", "convert_format", "compute_iou", "compute_ciou",
    ];

    private static readonly GoldenArchive Archive = GoldenArchive.Of("parts");
    private static readonly Lazy<JsonArray> Calls = new(() => Archive.Json("utils.json").AsArray());
    private static readonly Lazy<IReadOnlyDictionary<string, Tensor>> Arrays = new(() => Archive.Arrays("utils.npz"));

    public static IEnumerable<object[]> Cases() => [["parts", "utils"]];

    public static IEnumerable<object[]> Rows() => Calls.Value.Select((c, i) => new object[] { i, c!["name"]!.GetValue<string>() })
        .Where(r => !Missing.Contains(((string)r[1]).Split(' ')[0]));

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_helper_gives_what_Keras_gave(int index, string name) => Ledger.Check(FormattableString.Invariant($"parts/utils/{name}_{index}"), () =>
    {
        var call = Calls.Value[index]!;
        var expected = Arrays.Value[call["out"]!["array"]!.GetValue<string>()];
        var own = name.Split(' ')[0] switch
        {
            "to_categorical" => OneHot.Of(HostData.ToTensor(Numbers(call["y"]!)), call["num_classes"]?.GetValue<int>()),
            "pad_sequences" => Padded(call),
            "normalize" => Normalized(call, name.Contains("order 1", StringComparison.Ordinal)),
            _ => Prepared(call, name),
        };
        return new[] { GoldenCompare.Difference(name, own, expected, 1e-6) }.OfType<string>();
    });

    private static Tensor Padded(JsonNode call)
    {
        var options = call["kwargs"]!;
        var sequences = call["sequences"]!.AsArray().Select(s => s!.AsArray().Select(v => v!.GetValue<double>()).ToArray()).ToList();
        return PaddedSequences.Of(sequences, options["maxlen"]?.GetValue<int>(), options["padding"]?.GetValue<string>() == "post",
            options["truncating"]?.GetValue<string>() == "post", options["value"]?.GetValue<double>() ?? 0, DTypes.Parse(options["dtype"]?.GetValue<string>() ?? "int32"));
    }

    private static Tensor Normalized(JsonNode call, bool first)
    {
        var x = HostData.ToTensor(Numbers(call["x"]!)).Cast(DType.Float32);
        var place = K.Placeholder(x.Shape);
        using var function = new Function([place], [first ? KerasOperations.Normalize(place, 0, 1) : KerasOperations.Normalize(place, -1)]);
        return function.Invoke(x)[0];
    }

    private static Tensor Prepared(JsonNode call, string name)
    {
        var parts = name.Split(' ');
        return ImagePreprocessing.Apply(Arrays.Value[call["x"]!["array"]!.GetValue<string>()], Enum.Parse<PreprocessMode>(parts[1], ignoreCase: true),
            parts.Length > 2 ? DataFormat.ChannelsFirst : DataFormat.ChannelsLast);
    }

    private static object Numbers(JsonNode node) => node is JsonArray list ? list.Select(i => Numbers(i!)).ToArray() : node.GetValue<double>();
}
