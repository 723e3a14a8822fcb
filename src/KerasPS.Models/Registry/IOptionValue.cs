using System.Text.Json.Nodes;

namespace KerasPS;

/// <summary>A type of option values that takes several forms, for example a learning rate: a number or a schedule.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IOptionValue<TSelf> where TSelf : IOptionValue<TSelf>
{
    /// <summary>The value of what a script or a configuration gives.</summary>
    static abstract TSelf FromOption(object value);

    /// <summary>The value in the form Keras 3 writes.</summary>
    JsonNode? ToOption();
}
