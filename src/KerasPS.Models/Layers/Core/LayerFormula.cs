namespace KerasPS.Layers;

/// <summary>A function of a user's own in a layer.</summary>
/// <param name="input">A symbolic value, or an array of them where the layer has several inputs.</param>
/// <param name="arguments">The layer's further arguments.</param>
/// <returns>A symbolic value, or several.</returns>
public delegate object LayerFormula(object input, IReadOnlyDictionary<string, object?> arguments);
