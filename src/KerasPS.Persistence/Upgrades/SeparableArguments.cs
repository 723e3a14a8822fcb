using System.Text.Json.Nodes;

namespace KerasPS.Upgrades;

/// <summary>A separable convolution's one Keras 1 initializer served both kernels; tf.keras adds the plain convolution's options.</summary>
internal sealed class SeparableArguments : LayerUpgrade
{
    public override int Order => 1;

    public override void Apply(JsonObject entry, JsonObject config, ModelOrigin origin)
    {
        var separable = Class(entry).StartsWith("Separable", StringComparison.Ordinal);
        if (!separable && !Class(entry).StartsWith("Depthwise", StringComparison.Ordinal)) return;
        if (Take(config, "kernel_initializer") is { } initializer)
        {
            config.TryAdd("depthwise_initializer", initializer.DeepClone());
            if (separable) config.TryAdd("pointwise_initializer", initializer.DeepClone());
        }
        Take(config, "kernel_regularizer");
        Take(config, "kernel_constraint");
        if (config["groups"] is JsonValue groups && groups.GetValue<int>() == 1) config.Remove("groups");
        if (!separable) config.Remove("filters");
    }
}
