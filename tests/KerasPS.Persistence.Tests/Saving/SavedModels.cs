using System.Globalization;
using KerasPS.Persistence;

namespace KerasPS.Tests;

/// <summary>
/// Saves every golden model in every form that we write, for another reader to open: beside each stands an npz with the
/// weights in the order of the legacy format (f0, f1, …) and in the model's own (w0, w1, …), with inputs (x0, …) and what
/// the model makes of them (y0, …).
/// </summary>
internal static class SavedModels
{
    private static readonly string[] Folders = ["keras-files", "keras1", "keras2", "tfkeras", "keras3", "training"];

    /// <summary>Saves all models, or one in some, into a folder; returns how many, and what could not be saved.</summary>
    public static (int Saved, List<string> Failures) SaveAll(string folder, int oneIn = 1)
    {
        var failures = new List<string>();
        var (saved, seen) = (0, 0);
        foreach (var name in Folders)
        {
            var archive = GoldenArchive.Of(name);
            foreach (var file in archive.Files.Where(f => f.EndsWith(".h5", StringComparison.Ordinal) || f.EndsWith(".keras", StringComparison.Ordinal)))
            {
                if (seen++ % oneIn != 0 || Load(archive.Bytes(file), file) is not { } model) continue;
                try
                {
                    Save(model, Path.Combine(folder, $"{name}~{file.Replace('/', '~').Replace('.', '_')}"));
                    saved++;
                }
                catch (KerasException error)
                {
                    failures.Add($"{name}/{file}: {error.Message}");
                }
            }
        }
        return (saved, failures);
    }

    private static void Save(Model model, string path)
    {
        ModelFile.Save(model, path + ".keras", force: true);
        ModelFile.Save(model, path + ".h5", force: true);
        ModelFile.SaveWeights(model, path + ".weights.h5", force: true);
        ModelFile.SaveWeights(model, path + "_legacyweights.h5", force: true);
        try
        {
            ModelFile.Save(model, path + "_keras2.h5", force: true, form: KerasForm.Keras2);
        }
        catch (KerasException error) when (error.ErrorId is "FormatLacks")
        {
            // Keras 2 has no form for it, and the user is told so.
        }
        NumpyFile.WriteArchive(path + ".npz", [.. Numbered("f", model.Layers.SelectMany(l => l.FileWeights).Select(w => w.Value.Cast(w.DType))), .. Numbered("w", model.GetWeights()), .. Prediction(model)], force: true);
    }

    // Models on texts or on sizes that do not fit together here have no prediction.
    private static IEnumerable<KeyValuePair<string, Tensor>> Prediction(Model model)
    {
        if (model.Inputs.Any(i => i.DType == DType.String)) return [];
        var whole = model.AllLayers.Any(l => l is Layers.Embedding) || model.Inputs.Any(i => !i.DType.IsFloating());
        var random = new Random(7);
        try
        {
            var inputs = model.Inputs.Select(i => Draw(i, random, whole)).ToArray();
            var outputs = model.PredictAll(inputs.Length == 1 ? inputs[0] : inputs);
            return [.. Numbered("x", inputs), .. Numbered("y", outputs)];
        }
        catch (KerasException)
        {
            return [];
        }
    }

    private static Tensor Draw(SymbolicTensor input, Random random, bool whole)
    {
        var shape = new Shape([.. input.Shape.ToArray().Select((d, i) => d >= 0 ? d : i == 0 ? 2 : 8)]);
        var values = new float[shape.Size];
        for (var i = 0; i < values.Length; i++) values[i] = whole ? random.Next(2) : (float)(random.NextDouble() * 2 - 1);
        return Tensor.From(values, shape).Cast(input.DType);
    }

    private static IEnumerable<KeyValuePair<string, Tensor>> Numbered(string prefix, IEnumerable<Tensor> tensors) =>
        tensors.Select((t, i) => KeyValuePair.Create(string.Create(CultureInfo.InvariantCulture, $"{prefix}{i}"), t));

    /// <summary>A model, or null: one with a class or function of its author's own cannot be read here, and weights alone are no model.</summary>
    public static Model? Load(byte[] bytes, string file)
    {
        UniqueNames.Reset();
        try
        {
            return ModelFile.Load(bytes, file);
        }
        catch (KerasException)
        {
            return null;
        }
    }
}
