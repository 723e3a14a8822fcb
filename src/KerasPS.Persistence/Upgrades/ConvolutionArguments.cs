using System.Text.Json.Nodes;

namespace KerasPS.Upgrades;

/// <summary>Keras 1's names in convolution, pooling and resampling layers.</summary>
internal sealed class ConvolutionArguments : LayerUpgrade
{
    public override void Apply(JsonObject entry, JsonObject config, ModelOrigin origin)
    {
        if (origin.Major != 1) return;
        Rename(config, "nb_filter", "filters");
        Rename(config, "subsample", "strides");
        Rename(config, "subsample_length", "strides");
        Rename(config, "border_mode", "padding");
        Rename(config, "atrous_rate", "dilation_rate");
        Rename(config, "pool_length", "pool_size");
        if (Class(entry).EndsWith("Pooling1D", StringComparison.Ordinal)) Rename(config, "stride", "strides");
        if (Class(entry) == "UpSampling1D") Rename(config, "length", "size");
    }
}
