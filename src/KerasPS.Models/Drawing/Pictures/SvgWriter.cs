using System.Globalization;
using System.Net;
using System.Text;

namespace KerasPS.Drawing.Pictures;

/// <summary>Writes a picture as SVG.</summary>
internal static class SvgWriter
{
    /// <summary>The SVG text.</summary>
    public static string Write(Picture picture)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{N(picture.Width)}\" height=\"{N(picture.Height)}\" viewBox=\"0 0 {N(picture.Width)} {N(picture.Height)}\" font-family=\"Helvetica, Arial, 'Liberation Sans', sans-serif\">\n");
        svg.Append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        foreach (var shape in picture.Shapes)
            svg.Append(shape switch
            {
                BoxShape box => Box(box),
                CurveShape curve => Curve(curve),
                LabelShape label => Label(label),
                _ => "",
            }).Append('\n');
        return svg.Append("</svg>\n").ToString();
    }

    private static string Box(BoxShape box)
    {
        var style = $"fill=\"{box.Fill?.ToString() ?? "none"}\"" + (box.Stroke is { } stroke ? $" stroke=\"{stroke}\" stroke-width=\"{N(box.StrokeWidth)}\"" : "")
            + (box.Dashed ? " stroke-dasharray=\"6 4\"" : "");
        if (!box.TopOnly)
            return $"<rect x=\"{N(box.X)}\" y=\"{N(box.Y)}\" width=\"{N(box.Width)}\" height=\"{N(box.Height)}\" rx=\"{N(box.Radius)}\" {style}/>";
        var r = N(box.Radius);
        return $"<path d=\"M{N(box.X)} {N(box.Y + box.Height)}v{N(box.Radius - box.Height)}a{r} {r} 0 0 1 {r} {N(-box.Radius)}h{N(box.Width - 2 * box.Radius)}a{r} {r} 0 0 1 {r} {r}v{N(box.Height - box.Radius)}z\" {style}/>";
    }

    private static string Curve(CurveShape curve)
    {
        var path = new StringBuilder($"M{P(curve.Points[0])}");
        for (var i = 1; i + 2 < curve.Points.Count; i += 3)
            path.Append(CultureInfo.InvariantCulture, $"C{P(curve.Points[i])} {P(curve.Points[i + 1])} {P(curve.Points[i + 2])}");
        return $"<path d=\"{path}\" fill=\"none\" stroke=\"{curve.Stroke}\" stroke-width=\"{N(curve.Width)}\"/>"
            + $"<polygon points=\"{string.Join(" ", curve.Head.Select(P))}\" fill=\"{curve.Stroke}\"/>";
    }

    private static string Label(LabelShape label) =>
        $"<text x=\"{N(label.X)}\" y=\"{N(label.Y)}\" font-size=\"{N(label.Size)}\"{(label.Bold ? " font-weight=\"bold\"" : "")} fill=\"{label.Fill}\" " +
        $"textLength=\"{N(label.Width)}\" lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\">{WebUtility.HtmlEncode(label.Text)}</text>";

    private static string P(Point point) => $"{N(point.X)} {N(point.Y)}";

    private static string N(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);
}
