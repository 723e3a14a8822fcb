using System.Text.Json.Nodes;
using KerasPS.Tests;

namespace KerasPS.Engine.Tests.Facade;

/// <summary>The backend functions that take functions or graphs.</summary>
public sealed class BackendGraphGoldenTests
{
    private static readonly IReadOnlyDictionary<string, Tensor> Arrays = GoldenArchive.Of("keras1").Arrays("backend.npz");

    private static readonly IReadOnlyDictionary<string, Tensor> Parts = GoldenArchive.Of("parts").Arrays("backend.npz");

    [Fact]
    public void Gradients()
    {
        var x = K.Placeholder(Arrays["A"].Shape);
        var w = K.Variable(Arrays["M"]);
        var loss = K.Sum(K.Square(K.Tanh(K.Dot(x, w))));
        using var function = K.Function([x], [.. K.Gradients(loss, [x, w])!, loss]);
        var results = function.Invoke(Arrays["A"]);
        Check(results[0], "grad_x");
        Check(results[1], "grad_w");
        Check(results[2], "grad_loss");
    }

    [Fact]
    public void Function_with_updates()
    {
        var x = K.Placeholder(Arrays["A"].Shape);
        var w = K.Variable(Arrays["M"]);
        using var function = K.Function([x], [K.Sum(x)], [K.Update(w, w.Read * 2)]);
        Check(function.Invoke(Arrays["A"])[0], "function_sum");
        Check(K.GetValue(w), "function_w_after");
    }

    [Theory]
    [InlineData("plain", false, false)]
    [InlineData("backwards", true, false)]
    [InlineData("masked", false, true)]
    [InlineData("masked_unroll", false, true)]
    public void Rnn(string name, bool backwards, bool masked)
    {
        var x = K.Constant(Arrays["I1"]);
        var mask = masked ? K.Constant(Tensor.From([1, 1, 0, 1, 1, 0, 0, 1, 1, 1, 0, 0], 2, 6).Cast(DType.Bool)) : null;
        var (last, outputs, states) = K.Rnn((input, s) => (input + 0.5 * s[0], [input + 0.5 * s[0]]), x,
            [K.Sum(x, 1) * 0], backwards, mask);
        Check(BackendGoldenTests.Run(last), $"rnn_{name}_last");
        Check(BackendGoldenTests.Run(outputs), $"rnn_{name}_outputs");
        Check(BackendGoldenTests.Run(states[0]), $"rnn_{name}_state");
    }

    [Fact]
    public void Rnn_of_tf_keras()
    {
        var json = GoldenArchive.Of("parts").Json("backend.json").AsArray().Single(c => (string?)c!["name"] == "rnn masked")!;
        var x = K.Constant(Part(json["x"]!));
        var (last, outputs, states) = K.Rnn((input, s) => (input + s[0], [input + 0.5 * s[0]]), x,
            [K.Sum(x, 1) * 0], mask: K.Constant(Part(json["mask"]!)));
        var expected = json["out"]!.AsArray();
        Check(BackendGoldenTests.Run(last), Part(expected[0]!));
        Check(BackendGoldenTests.Run(outputs), Part(expected[1]!));
        Check(BackendGoldenTests.Run(states[0]), Part(expected[2]![0]!));
    }

    [Fact]
    public void Maps_and_folds()
    {
        var x = K.Constant(Arrays["A"]);
        Check(BackendGoldenTests.Run(K.MapFn(v => K.Sum(v) * v, x)), "map_fn");
        Check(BackendGoldenTests.Run(K.FoldL((a, v) => a * 0.5 + v, x)), "foldl");
        Check(BackendGoldenTests.Run(K.FoldR((a, v) => a * 0.5 + v, x)), "foldr");
    }

    [Fact]
    public void Ctc_cost()
    {
        // Keras 1 adds 1e-8 to the probabilities, later ones epsilon; both are within the tolerance.
        var cost = K.CtcBatchCost(K.Constant(Arrays["ctc_true"]), K.Constant(Arrays["ctc_pred"]),
            K.Constant(Tensor.From([7, 6], 2, 1)), K.Constant(Tensor.From([3, 2], 2, 1)));
        Check(BackendGoldenTests.Run(cost), "ctc_loss");
    }

    [Fact]
    public void Greedy_ctc_decoding()
    {
        var (decoded, scores) = K.CtcDecode(K.Constant(Arrays["ctc_pred"]), K.Constant(Tensor.From([7, 6])));
        CheckLabels(BackendGoldenTests.Run(decoded[0]), Arrays["ctc_greedy"]);
        Check(BackendGoldenTests.Run(scores), "ctc_greedy_logp");
    }

    [Fact]
    public void Ctc_decoding_with_a_beam()
    {
        var pred = Arrays["ctc_pred"];
        var (decoded, scores) = K.CtcDecode(K.Constant(pred), K.Constant(Tensor.From([7, 6])), false, 10);
        CheckLabels(BackendGoldenTests.Run(decoded[0]), Arrays["ctc_beam"]);
        // TensorFlow 1 scales each step by its likeliest class instead of by the sum of all.
        var actual = BackendGoldenTests.Run(scores);
        for (var b = 0; b < 2; b++)
            for (var t = 0; t < 7 - b; t++)
            {
                var step = Enumerable.Range(0, 5).Select(c => pred.GetDouble((b * 7 + t) * 5 + c)).ToArray();
                actual.SetDouble(b, actual.GetDouble(b) - Math.Log(step.Max() / step.Sum()));
            }
        Check(actual, "ctc_beam_logp");
    }

    [Theory]
    [InlineData("ctc_decode greedy", true, 100, 1)]
    [InlineData("ctc_decode beam", false, 5, 2)]
    public void Ctc_decoding_of_tf_keras(string name, bool greedy, int width, int paths)
    {
        var json = GoldenArchive.Of("parts").Json("backend.json").AsArray().Single(c => (string?)c!["name"] == name)!;
        var (decoded, scores) = K.CtcDecode(K.Constant(Part(json["args"]![0]!)), K.Constant(Tensor.From([6, 5])), greedy, width, paths);
        for (var p = 0; p < paths; p++) CheckLabels(BackendGoldenTests.Run(decoded[p]), Part(json["out"]![0]![p]!));
        Check(BackendGoldenTests.Run(scores), Part(json["out"]![1]!));
    }

    [Fact]
    public void The_learning_phase_is_an_input_that_may_be_left_out()
    {
        var x = K.Placeholder(new(2));
        var y = K.InTrainPhase(x * 2, x + 1);
        Assert.Equal([2f, 3], K.Function([x], [y]).Invoke(Tensor.From([1f, 2]))[0].ToFloats());
        using var function = K.Function([x, K.LearningPhase()], [y]);
        Assert.Equal([2f, 4], function.Invoke(Tensor.From([1f, 2]), Tensor.Scalar(1))[0].ToFloats());
        Assert.Equal([2f, 3], function.Invoke(Tensor.From([1f, 2]), Tensor.Scalar(0))[0].ToFloats());
    }

    private static Tensor Part(JsonNode node) => Parts[(string)node["array"]!];

    private static void Check(Tensor actual, string name) => Check(actual, Arrays[name]);

    private static void Check(Tensor actual, Tensor expected) =>
        Assert.Null(GoldenCompare.Difference("result", actual, expected, 1e-5));

    // Ours has room for all steps, filled with −1.
    private static void CheckLabels(Tensor actual, Tensor expected)
    {
        var (rows, time, width) = (actual.Shape[0], actual.Shape[1], expected.Shape[1]);
        for (var b = 0; b < rows; b++)
            for (var t = 0; t < time; t++)
                Assert.Equal(t < width ? expected.GetDouble(b * width + t) : -1, actual.GetDouble(b * time + t));
    }
}
