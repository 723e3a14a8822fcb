namespace KerasPS.Drawing;

/// <summary>A piece of a line of text.</summary>
internal readonly record struct TextSpan(string Text, bool Bold = false);
