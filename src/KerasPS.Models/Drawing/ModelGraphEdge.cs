namespace KerasPS.Drawing;

/// <summary>A value that goes from one node to another.</summary>
/// <param name="From">The node that computes it.</param>
/// <param name="Output">Which of that node's outputs it is.</param>
/// <param name="To">The node that takes it.</param>
/// <param name="Input">Which of that node's inputs it is.</param>
public sealed record ModelGraphEdge(ModelGraphNode From, int Output, ModelGraphNode To, int Input);
