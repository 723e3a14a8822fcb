namespace KerasPS.Layers;

/// <summary>A layer around another one.</summary>
public abstract class Wrapper : Layer
{
    /// <summary>A second layer of the same class and options under another name, with some options changed.</summary>
    protected static Layer Copy(Layer layer, string name, params (string Option, object? Value)[] changes)
    {
        var descriptor = KerasRegistry.Describe(layer.GetType());
        var config = layer.GetConfig();
        var options = descriptor.Options.Where(o => o.Name != "name" && changes.All(c => c.Option != o.Name))
            // Layers inside are described anew, so that the copies share none; other values are shared.
            .Select(o => KeyValuePair.Create(o.Name, o.Get(layer) is Layer or Layer[] ? config[o.Name]?.DeepClone() : o.Get(layer)))
            .Concat(changes.Select(c => KeyValuePair.Create(c.Option, c.Value)))
            .Append(KeyValuePair.Create("name", (object?)name));
        return (Layer)descriptor.Create(options);
    }
}
