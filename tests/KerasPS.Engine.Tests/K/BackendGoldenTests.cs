using System.Text.Json.Nodes;
using KerasPS.Tests;

namespace KerasPS.Engine.Tests.Facade;

public sealed class BackendGoldenTests
{
    private static readonly (string Archive, string File)[] Files = [("parts", "backend"), ("keras1", "backend")];

    // Tested one by one in BackendGraphGoldenTests.
    private static readonly string[] Graphs =
        ["gradients", "function", "rnn", "rnn masked", "map_fn", "foldl", "foldr", "ctc_batch_cost", "ctc_decode",
            "ctc_decode greedy", "ctc_decode beam", "backend"];

    public static TheoryData<string, int, string> Cases()
    {
        var data = new TheoryData<string, int, string>();
        foreach (var (archive, file) in Files)
        {
            var cases = GoldenArchive.Of(archive).Json(file + ".json").AsArray();
            for (var i = 0; i < cases.Count; i++)
            {
                var name = (string)(cases[i]!["function"] ?? cases[i]!["name"])!;
                if (cases[i]!["absent"] is null && !Graphs.Contains(name)) data.Add(archive, i, name);
            }
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Functions_compute_what_Keras_computes(string archive, int index, string function)
    {
        var golden = GoldenArchive.Of(archive);
        var json = golden.Json("backend.json").AsArray()[index]!.AsObject();
        // Keras 1 gives losses the output first.
        if (archive == "keras1" && function.EndsWith("crossentropy", StringComparison.Ordinal))
        {
            var args = json["args"]!.AsArray();
            json["args"] = new JsonArray(args[1]!.DeepClone(), args[0]!.DeepClone());
        }
        var call = new GoldenCall(json, golden.Arrays("backend.npz"));
        var actual = BackendFunctions.Table[function](call);
        var expected = call.Expected();
        Assert.Equal(expected.Count, actual.Length);
        for (var i = 0; i < actual.Length; i++)
        {
            if (expected[i] is JsonValue value)
            {
                Assert.Equal(value.ToString(), FormattableString.Invariant($"{actual[i]}").ToLowerInvariant());
                continue;
            }
            var tensor = actual[i] switch
            {
                Tensor t => t,
                Variable v => K.GetValue(v),
                var x => Run((SymbolicTensor)x),
            };
            Assert.Null(GoldenCompare.Difference(function, tensor, call.Array(expected[i]), 1e-5));
        }
    }

    internal static Tensor Run(SymbolicTensor x)
    {
        using var function = new Function([], [x], null, new ReferenceBackend());
        return function.Invoke()[0];
    }
}
