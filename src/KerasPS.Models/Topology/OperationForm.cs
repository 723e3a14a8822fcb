using System.Text.Json.Nodes;

namespace KerasPS;

/// <summary>How Keras 3 writes one of its own ops.</summary>
/// <param name="Module">Its module below <c>keras.src.ops</c>.</param>
/// <param name="ClassName">Its class.</param>
/// <param name="Config">Its configuration, without the name.</param>
/// <param name="Operands">How many of our op's operands Keras' op has too.</param>
/// <param name="Further">Arguments that follow the operands.</param>
/// <param name="Keywords">Arguments by name.</param>
/// <param name="IsList">Whether the operands are one list.</param>
internal sealed record OperationForm(string Module, string ClassName, JsonObject Config, int Operands = int.MaxValue, JsonArray? Further = null,
    JsonObject? Keywords = null, bool IsList = false)
{
    /// <summary>The arguments of a call.</summary>
    /// <param name="operands">The forms of our op's operands.</param>
    public JsonArray Arguments(IEnumerable<JsonNode> operands)
    {
        JsonArray arguments = [.. operands.Take(Operands)];
        if (IsList) arguments = [arguments];
        foreach (var one in Further ?? []) arguments.Add(one?.DeepClone());
        return arguments;
    }
}
