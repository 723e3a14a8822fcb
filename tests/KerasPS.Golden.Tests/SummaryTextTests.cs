using System.Text;
using KerasPS.Layers;

namespace KerasPS.Golden;

/// <summary>The text of summaries, line for line as Keras 3 prints it on a terminal of 80 columns.</summary>
public sealed class SummaryTextTests
{
    public static IEnumerable<object[]> Cases() => GoldenCase.Rows(["training"], c => c.Name.StartsWith("k3_summary_", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_summary_reads_as_in_Keras(string folder, string name) => Ledger.Check($"{folder}/{name}", () =>
    {
        var test = new GoldenCase(folder, name);
        var kind = name["k3_summary_".Length..];
        var expand = kind.EndsWith("_expand_trainable", StringComparison.Ordinal);
        using var text = new StringReader(Make(kind.Split('_')[0]).Summary(expand)
            .ToText(kind.EndsWith("_width100", StringComparison.Ordinal) ? 100 : null, columns: 80, showTrainable: expand).TrimEnd());
        using var expected = new StringReader(Encoding.UTF8.GetString(test.Archive.Bytes(test.File!)).TrimEnd());
        var differences = new List<string>();
        for (var line = 1; ; line++)
        {
            // The terminal cuts what is wider than itself.
            var (own, theirs) = (text.ReadLine() is { } read ? read[..Math.Min(80, read.Length)] : null, expected.ReadLine());
            if (own is null && theirs is null) return differences;
            if (own?.TrimEnd() != theirs?.TrimEnd()) differences.Add($"line {line}: {own}, expected {theirs}");
        }
    });

    private static Model Make(string kind)
    {
        switch (kind)
        {
            case "mlp":
                return new Sequential([new Dense { Units = 5, InputDim = 4, Name = "hidden" }, new Dense { Units = 3, Name = "out" }], "sequential");
            case "convnet":
                return new Sequential([Layer("Conv2D", "conv2d", ("filters", 32), ("kernel_size", 3), ("activation", "relu"), ("input_shape", new Shape(28, 28, 1))),
                    Layer("MaxPooling2D", "max_pooling2d"), Layer("Flatten", "flatten"), Layer("Dropout", "dropout", ("rate", .5)),
                    new Dense { Units = 10, Name = "dense" }], "convnet");
            case "functional":
                var (a, b) = (Input.Of(new(4), name: "first_input"), Input.Of(new(3), name: "second_input"));
                var h = Layer("Concatenate", "concatenate").Apply(new Dense { Units = 5, Name = "a_layer_with_a_rather_long_name" }.Apply(a),
                    new Dense { Units = 6, Name = "dense_1", Trainable = false }.Apply(b));
                return new FunctionalModel([a, b], [new Dense { Units = 1, Name = "o1" }.Apply(h), Layer("BatchNormalization", "o2").Apply(h)], "two_by_two");
            case "nested":
                var inner = new Sequential([new Dense { Units = 3, InputDim = 4, Name = "dense_2" }, new Dense { Units = 2, Name = "dense_3" }], "inner");
                return new Sequential([inner, new Dense { Units = 1, Name = "dense_4" }], "outer");
            default:
                return new Sequential([new Dense { Units = 3, Name = "dense_5" }, Layer("LSTM", "lstm", ("units", 2))], "unbuilt");
        }
    }

    private static Layer Layer(string name, string own, params (string, object?)[] options) =>
        KerasRegistry.Create<Layer>(name, options.Select(o => KeyValuePair.Create(o.Item1, o.Item2)).Append(new("name", own)));
}
