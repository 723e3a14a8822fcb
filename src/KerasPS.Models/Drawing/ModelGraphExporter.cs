using System.Text;
using KerasPS.Drawing.Pictures;

namespace KerasPS.Drawing;

/// <summary>A model's picture in each of the formats.</summary>
public static class ModelGraphExporter
{
    /// <summary>The picture as bytes of a file.</summary>
    public static byte[] ToBytes(Model model, GraphFormat format, GraphPictureOptions? options = null, DotStyle style = DotStyle.Keras)
    {
        options ??= new();
        return format == GraphFormat.Png
            ? PngWriter.Write(ModelPicture.Draw(model, options), options.Dpi / 96.0)
            : Encoding.UTF8.GetBytes(ToText(model, format, options, style));
    }

    /// <summary>The picture as text: SVG, dot or Mermaid.</summary>
    /// <exception cref="KerasException">The format is no text.</exception>
    public static string ToText(Model model, GraphFormat format, GraphPictureOptions? options = null, DotStyle style = DotStyle.Keras)
    {
        options ??= new();
        return format switch
        {
            GraphFormat.Svg => SvgWriter.Write(ModelPicture.Draw(model, options)),
            GraphFormat.Dot => DotWriter.Write(model, options, style),
            GraphFormat.Mermaid => MermaidWriter.Write(model, options),
            _ => throw new KerasException("GraphFormat", $"A picture in the format {format} is no text; expected svg, dot or mermaid. Write it to a file."),
        };
    }
}
