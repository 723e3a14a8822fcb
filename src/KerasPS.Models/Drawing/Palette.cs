using KerasPS.Drawing.Pictures;

namespace KerasPS.Drawing;

/// <summary>The colours of pictures: what has weights, what has none, what is an input, what is a model.</summary>
internal static class Palette
{
    public static readonly Color Ink = Color.Of(0x1F2933);
    public static readonly Color Soft = Color.Of(0x5F6B7A);
    public static readonly Color Line = Color.Of(0x7B8794);
    public static readonly Color Border = Color.Of(0xC3CBD5);
    public static readonly Color White = Color.Of(0xFFFFFF);
    public static readonly Color Trainable = Color.Of(0x2B8A3E);
    public static readonly Color Frozen = Color.Of(0xC92A2A);
    public static readonly Color Frame = Color.Of(0xF5F7FA);
    private static readonly Color Input = Color.Of(0x0B7285);
    private static readonly Color Weights = Color.Of(0x364FC7);
    private static readonly Color Plain = Color.Of(0x495057);
    private static readonly Color Operation = Color.Of(0x9C5B10);
    private static readonly Color Nested = Color.Of(0x6741D9);

    /// <summary>The colour of a node's title.</summary>
    public static Color Title(ModelGraphNode node) => node.Layer switch
    {
        Model => Nested,
        OperationLayer => Operation,
        { Weights.Count: > 0 } => Weights,
        _ => node.IsInput ? Input : Plain,
    };
}
