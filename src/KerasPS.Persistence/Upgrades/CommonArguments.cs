using System.Text.Json.Nodes;

namespace KerasPS.Upgrades;

/// <summary>Keras 1's names of options that many layers share.</summary>
internal sealed class CommonArguments : LayerUpgrade
{
    public override void Apply(JsonObject entry, JsonObject config, ModelOrigin origin)
    {
        if (origin.Major != 1) return;
        var name = Class(entry);
        var embedding = name == "Embedding";
        if (!embedding) Rename(config, "output_dim", "units");
        Rename(config, "init", embedding ? "embeddings_initializer" : name == "PReLU" ? "alpha_initializer" : "kernel_initializer");
        Rename(config, "W_regularizer", embedding ? "embeddings_regularizer" : "kernel_regularizer");
        Rename(config, "W_constraint", embedding ? "embeddings_constraint" : "kernel_constraint");
        Rename(config, "b_regularizer", "bias_regularizer");
        Rename(config, "b_constraint", "bias_constraint");
        Rename(config, "U_regularizer", "recurrent_regularizer");
        Rename(config, "bias", "use_bias");
        // The type of the input, not of the layer.
        if (name == "InputLayer") Rename(config, "input_dtype", "dtype");
        else Take(config, "input_dtype");
        if (name == "BatchNormalization")
        {
            Rename(config, "beta_init", "beta_initializer");
            Rename(config, "gamma_init", "gamma_initializer");
        }
        if (name.Contains("Dropout", StringComparison.Ordinal)) Rename(config, "p", "rate");
        if (name == "GaussianNoise") Rename(config, "sigma", "stddev");
    }
}
