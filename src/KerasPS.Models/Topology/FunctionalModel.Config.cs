using System.Text.Json.Nodes;

namespace KerasPS;

/// <summary>The configuration of a functional model.</summary>
public sealed partial class FunctionalModel
{
    /// <inheritdoc/>
    public override JsonObject GetConfig() => new FunctionalWriter(this).Write();

    /// <inheritdoc/>
    public override JsonObject GetBuildConfig() => new() { ["input_shape"] = null };

    /// <summary>Makes a model of its configuration in Keras 3's form.</summary>
    public static FunctionalModel FromConfig(JsonObject config)
    {
        var reader = new FunctionalReader(config);
        var model = new FunctionalModel(reader.Inputs, reader.Outputs, reader.InputNames, reader.OutputNames,
            config["name"]?.GetValue<string>());
        model.beside.AddRange(reader.Losses);
        if (config["trainable"]?.GetValue<bool>() == false) model.Trainable = false;
        return model;
    }
}
