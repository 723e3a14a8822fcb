using KerasPS.Layers;
using KerasPS.Tests;

namespace KerasPS.Models.Tests.Sequences;

public class GoldenSequenceTests
{
    private static readonly string[] Stems =
    [
        "simple_rnn", "lstm", "gru", "rnn_", "bidirectional", "time_distributed", "conv_lstm", "mha", "gqa", "attention",
        "additive_attention", "embedding", "masking",
    ];

    public static TheoryData<string> Cases => [.. GoldenModel.Names("keras3",
        n => Stems.Any(s => n.StartsWith(s, StringComparison.Ordinal)))];

    public static TheoryData<string> Stateful => [.. GoldenModel.Names("keras3", n => n.EndsWith("stateful", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Stateful))]
    public void States_live_from_batch_to_batch(string name)
    {
        var test = GoldenModel.Case("keras3", name);
        var golden = new GoldenModel("keras3", test);
        for (var round = 0; round < 2; round++)
        {
            foreach (var step in test["steps"]!.AsArray())
            {
                var y = golden.Model.PredictOnBatch(golden.Array(step!["x"]![0]!.GetValue<string>()))[0];
                Assert.Null(GoldenCompare.Difference(name, y, golden.Array(step["y"]![0]!.GetValue<string>()), 1e-5));
            }
            golden.Model.ResetStates();
        }
    }

    [Theory]
    [InlineData("cudnn_lstm")]
    [InlineData("cudnn_gru")]
    [InlineData("bidirectional_cudnn_lstm")]
    public void Weights_of_CuDNN_layers_have_their_meaning(string name)
    {
        Layer layer = name switch
        {
            "cudnn_lstm" => new CuDNNLSTM { Units = 4, ReturnSequences = true, InputShape = new(5, 3) },
            "cudnn_gru" => new CuDNNGRU { Units = 4, InputShape = new(5, 3) },
            _ => new Bidirectional { Inner = new CuDNNLSTM { Units = 3 }, InputShape = new(5, 3) },
        };
        var golden = new GoldenModel("tfkeras", GoldenModel.Case("tfkeras", name), () =>
        {
            var model = new Sequential();
            model.Add(layer);
            model.Add(new Dense { Units = 2 });
            return model;
        });
        var differences = golden.Differences(new CpuBackend()).Where(d => d.StartsWith('y')).ToList();
        Assert.True(differences.Count == 0, string.Join("; ", differences));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Agrees_with_Keras(string name)
    {
        var test = GoldenModel.Case("keras3", name);
        foreach (IBackend backend in new IBackend[] { new ReferenceBackend(), new CpuBackend() })
        {
            var differences = new GoldenModel("keras3", test).Differences(backend).ToList();
            Assert.True(differences.Count == 0, $"{backend.Name}: {string.Join("; ", differences)}");
        }
    }
}
