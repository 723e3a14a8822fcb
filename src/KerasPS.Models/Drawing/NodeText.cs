namespace KerasPS.Drawing;

/// <summary>What a node's box says: a title, then lines of details.</summary>
internal sealed class NodeText(ModelGraphNode node, GraphPictureOptions options)
{
    /// <summary>Name and class.</summary>
    public IReadOnlyList<TextSpan> Title { get; } = options.ShowLayerNames
        ? [new(node.Name, Bold: true), new($"  {node.Type}")]
        : [new(node.Type, Bold: true)];

    /// <summary>Activation, shapes, type.</summary>
    public IReadOnlyList<IReadOnlyList<TextSpan>> Details { get; } = [.. DetailsOf(node, options)];

    /// <summary>All lines.</summary>
    public IEnumerable<IReadOnlyList<TextSpan>> Lines => Details.Prepend(Title);

    private static IEnumerable<IReadOnlyList<TextSpan>> DetailsOf(ModelGraphNode node, GraphPictureOptions options)
    {
        if (options.ShowActivations && node.Activation is { } activation) yield return Detail("activation", activation);
        if (options.ShowShapes && !node.IsInput) yield return Detail("input", ModelGraphNode.ShapeText(node.Inputs));
        if (options.ShowShapes) yield return Detail("output", ModelGraphNode.ShapeText(node.Outputs));
        if (options.ShowDType) yield return Detail("type", node.DTypeText);
        if (options.ShowTrainable && node.Trainable is { } trainable) yield return [new(trainable ? "trainable" : "frozen", Bold: true)];
    }

    private static TextSpan[] Detail(string what, string value) => [new(what + " "), new(value, Bold: true)];
}
