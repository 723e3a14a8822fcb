using System.Text;
using KerasPS.Upgrades;

namespace KerasPS.Golden;

/// <summary>Architectures as Keras 1 and 2 wrote them in JSON and YAML, with weights from a weights file.</summary>
public sealed class OldTextTests
{
    public static IEnumerable<object[]> Cases() => GoldenCase.Rows(["keras1", "keras2"], c => c["yaml"] is not null);

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_old_architecture_makes_the_model_its_Keras_made(string folder, string name) =>
        Ledger.Check($"{folder}/{name}", () => Differences(new(folder, name)));

    private static List<int> Counts(GoldenCase test, string file)
    {
        using var opened = Hdf5.Hdf5File.Open(new Hdf5.MemoryByteSource(test.Archive.Bytes(file), file));
        return [.. KerasH5.StoredWeights.Read(KerasH5.StoredWeights.GroupOf(opened.Root)!, file).Select(l => l.Datasets.Count).Where(c => c > 0)];
    }

    private static IEnumerable<string> Differences(GoldenCase test)
    {
        var origin = new ModelOrigin(test.Archive.Folder == "keras1" ? "1.2.2" : "2.3.1");
        foreach (var kind in new[] { "json", "yaml" })
        {
            // Where Keras itself cannot read what it wrote, there is nothing to compare with.
            if (test[kind + "_fails_in_keras"] is not null) continue;
            UniqueNames.Reset();
            var text = Encoding.UTF8.GetString(test.Archive.Bytes(test[kind]!.GetValue<string>()));
            var model = kind == "json" ? ArchitectureReader.Read(System.Text.Json.Nodes.JsonNode.Parse(text)!.AsObject(), origin) : ArchitectureReader.ReadYaml(text);
            var weights = test["weights"]!.GetValue<string>();
            ModelFile.LoadWeights(model, test.Archive.Bytes(weights), weights);
            var stored = test.Series("w");
            foreach (var difference in ModelChecks.Compare(kind + ": w", StoredWeightOrder.Of(model), StoredWeightOrder.Convert(model, stored, origin, Counts(test, weights)), 0)) yield return difference;
            if (test.Series("x") is not { Count: > 0 } x) continue;
            foreach (var difference in ModelChecks.Inference(test, model, x)) yield return $"{kind}: {difference}";
        }
    }
}
