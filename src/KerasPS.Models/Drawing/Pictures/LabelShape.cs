namespace KerasPS.Drawing.Pictures;

/// <summary>A piece of text on one line; its width is fixed, so that every font fills the same place.</summary>
/// <param name="X">Where it starts.</param>
/// <param name="Y">Its base line.</param>
/// <param name="Text">The text.</param>
/// <param name="Size">The height of the font.</param>
/// <param name="Bold">Whether it is bold.</param>
/// <param name="Fill">Its colour.</param>
internal sealed record LabelShape(double X, double Y, string Text, double Size, bool Bold, Color Fill) : PictureShape
{
    /// <summary>The width.</summary>
    public double Width => TextMetrics.Width(Text, Size, Bold);
}
