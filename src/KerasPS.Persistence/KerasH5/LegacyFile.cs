using System.Text.Json.Nodes;
using KerasPS.Hdf5;
using KerasPS.Persistence;
using KerasPS.Upgrades;

namespace KerasPS.KerasH5;

/// <summary>Whole models in Keras' HDF5 format: architecture, weights, compilation and optimizer state in one file.</summary>
internal static class LegacyFile
{
    /// <summary>The version of Keras whose form is written.</summary>
    public const string Version = "3.15.1";

    /// <summary>Who wrote the file.</summary>
    public static ModelOrigin OriginOf(H5Group root, LoadOptions options)
    {
        var weights = StoredWeights.GroupOf(root);
        // Keras 1 gave weights files no version.
        var version = root.Text("keras_version") ?? weights?.Text("keras_version") ?? (weights is null ? null : "1");
        return new(version, options.Backend ?? root.Text("backend") ?? weights?.Text("backend"));
    }

    public static Model Read(H5Group root, string file, LoadOptions options, out ModelOrigin origin)
    {
        origin = OriginOf(root, options);
        var text = root.Text("model_config") ?? throw new KerasException("FileHasNoModel",
            $"'{file}' holds weights but no model. Build the model first and load the weights into it with Import-Weight.");
        var model = ArchitectureReader.Read(text, origin);
        var layers = StoredWeights.GroupOf(root) is { } group ? StoredWeights.Read(group, file) : [];
        if (layers.Count > 0) WeightLoading.All(model, layers, origin);
        if (options.Compile && root.Text("training_config") is { } training)
        {
            TrainingConfig.Apply(model, JsonNode.Parse(training)!.AsObject(), origin);
            if (root.FindGroup("optimizer_weights") is { } state) OptimizerState.Read(state, model, layers, origin);
        }
        return model;
    }

    /// <summary>The tree of a whole model's file.</summary>
    public static H5Group Write(Model model, bool withOptimizer, KerasForm form = KerasForm.Keras3)
    {
        var root = new H5Group();
        var second = form == KerasForm.Keras2;
        // Keras 2 decodes these texts from bytes: they are stored as ASCII then, not as UTF-8.
        root.Set("keras_version", H5Attribute.OfText(second ? Downgrades.Keras2Form.Version : Version, utf8: !second));
        root.Set("backend", H5Attribute.OfText("tensorflow", utf8: !second));
        var config = second ? Downgrades.Keras2Form.Of(model) : KerasSerializer.Serialize(model);
        root.Set("model_config", H5Attribute.OfText(PythonJson.Text(config)));
        WriteWeights(root.Group("model_weights"), model, form);
        if (TrainingConfig.Of(model, "optimizer_config") is not { } training) return root;
        if (second) training = Downgrades.Keras2Training.Of(training);
        root.Set("training_config", H5Attribute.OfText(PythonJson.Text(training)));
        // The state of an adaptation that is merged has no place.
        if (withOptimizer && model.Optimizer!.HasSteps && !(second && Adaptations.Any(model))) OptimizerState.Write(root.Group("optimizer_weights"), model, form);
        return root;
    }

    /// <summary>Fills a group with all layers' weights.</summary>
    public static void WriteWeights(H5Group group, Model model, KerasForm form = KerasForm.Keras3)
    {
        var second = form == KerasForm.Keras2;
        group.Set("backend", H5Attribute.OfText("tensorflow"));
        group.Set("keras_version", H5Attribute.OfText(second ? Downgrades.Keras2Form.Version : Version));
        NameLists.Write(group, "layer_names", [.. model.Layers.Select(l => l.Name)]);
        foreach (var layer in model.Layers)
        {
            var own = group.Group(layer.Name);
            IReadOnlyList<string> names = WeightPaths.Of(model, layer, form);
            // Keras 2 names a weight by its layer alone, with the number of the op's output.
            if (second) names = [.. names.Select(n => (model is Sequential ? n[(n.IndexOf('/') + 1)..] : n) + ":0")];
            NameLists.Write(own, "weight_names", names);
            foreach (var (name, weight) in names.Zip(WeightPaths.Weights(layer, form)))
                own.Put(name, new H5Dataset(second ? Adaptations.Merged(layer, weight) : weight.Value, weight.DType));
        }
        if (!second) NameLists.Write(group.Group("top_level_model_weights"), "weight_names", []);
    }
}
