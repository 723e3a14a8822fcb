using KerasPS.Models.Tests.Sequences;

namespace KerasPS.Tests.Parts;

/// <summary>Layers of these families in models of real Keras 3: outputs and all gradients.</summary>
public sealed class GoldenLayerTests
{
    private static readonly string[] Prefixes =
    [
        "activation", "activity", "add", "average", "concatenate", "dense", "dot_", "dropouts", "einsum", "embedding",
        "flatten", "identity", "layer_elu", "layer_leaky", "layer_prelu", "layer_relu", "layer_softmax", "masking", "maximum",
        "minimum", "multiply", "permute", "repeat", "reshape", "reversible", "subtract",
    ];

    private static readonly string[] Others = ["additive", "average_pooling", "dense_lora"];

    public static IEnumerable<object[]> Names() => GoldenModel
        .Names("keras3", n => Prefixes.Any(p => n.StartsWith(p, StringComparison.Ordinal)) && !Others.Any(o => n.StartsWith(o, StringComparison.Ordinal)))
        .Select(n => new object[] { n });

    [Theory]
    [MemberData(nameof(Names))]
    public void Equals_keras(string name) =>
        Assert.Empty(new GoldenModel("keras3", GoldenModel.Case("keras3", name)).Differences(new ReferenceBackend()));
}
