using System.Text.Json.Nodes;

namespace KerasPS;

/// <summary>A function applied to a layer's output.</summary>
[Category("keras.activations", ByName = true, Function = typeof(Activations.FunctionActivation))]
public abstract class Activation : KerasObject
{
    /// <summary>The function's value.</summary>
    public abstract SymbolicTensor Call(SymbolicTensor x);

    /// <summary>Whether the value depends on which axis is which, as the sum of softmax does; an elementwise function works in any layout.</summary>
    public virtual bool DependsOnAxes => false;

    /// <summary>The options that are not at their defaults: Keras writes a plain activation as its bare name.</summary>
    public override JsonObject GetConfig()
    {
        var descriptor = KerasRegistry.Describe(GetType());
        var config = new JsonObject();
        foreach (var option in descriptor.Options)
            if (option.Required || !Equals(option.Get(this), option.Default)) config[option.Name] = option.ToJson(this);
        return config;
    }
}
