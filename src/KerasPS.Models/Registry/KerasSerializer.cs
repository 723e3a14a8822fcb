using System.Reflection;
using System.Text.Json.Nodes;

namespace KerasPS;

/// <summary>The JSON form of Keras objects inside a configuration, as Keras 3 writes it.</summary>
public static class KerasSerializer
{
    /// <summary>Module, class name, configuration and registered name; or the bare name where the category is written so.</summary>
    public static JsonNode Serialize(KerasObject item)
    {
        if (item is IFunctionObject function)
            return new JsonObject
            {
                ["module"] = "builtins",
                ["class_name"] = "function",
                ["config"] = function.FunctionName,
                ["registered_name"] = "function",
            };
        var written = item.FileForm;
        var descriptor = KerasRegistry.Describe(written.GetType());
        var config = written.GetConfig();
        if (descriptor.Category.GetCustomAttribute<CategoryAttribute>()!.ByName && config.Count == 0)
            return descriptor.ClassName;
        var json = new JsonObject
        {
            ["module"] = descriptor.Package is null ? descriptor.Module : null,
            ["class_name"] = descriptor.ClassName,
            ["config"] = config,
            ["registered_name"] = descriptor.Package is not null ? $"{descriptor.Package}>{descriptor.ClassName}"
                : descriptor.Module.StartsWith("keras.src.", StringComparison.Ordinal) ? descriptor.ClassName : null,
        };
        if (item is Layer { Built: true } layer and not Layers.InputLayer) json["build_config"] = layer.GetBuildConfig();
        return json;
    }
}
