using System.Buffers.Binary;
using System.IO.Compression;
using System.Xml.Linq;
using KerasPS.Drawing;
using KerasPS.Drawing.Layout;
using KerasPS.Layers;

namespace KerasPS.Tests.Drawing;

public class PictureTests
{
    private static readonly GraphPictureOptions All = new()
    {
        ShowShapes = true, ShowDType = true, ShowActivations = true, ShowTrainable = true, ExpandNested = true,
    };

    [Theory]
    [InlineData("sequential", false)]
    [InlineData("branches", false)]
    [InlineData("branches", true)]
    [InlineData("nested", false)]
    [InlineData("nested", true)]
    public void Boxes_stay_apart_and_inside(string name, bool leftToRight)
    {
        var svg = XDocument.Parse(ModelGraphExporter.ToText(DotTests.Model(name), GraphFormat.Svg, All with { LeftToRight = leftToRight }));
        double Of(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, System.Globalization.CultureInfo.InvariantCulture);
        var (width, height) = (Of(svg.Root!, "width"), Of(svg.Root!, "height"));
        // White boxes are those of layers.
        var boxes = svg.Root!.Elements().Where(e => e.Name.LocalName == "rect" && e.Attribute("fill")!.Value == "#ffffff" && e.Attribute("rx") is not null)
            .Select(e => (X: Of(e, "x"), Y: Of(e, "y"), W: Of(e, "width"), H: Of(e, "height"))).ToList();
        Assert.True(boxes.Count >= 3);
        for (var i = 0; i < boxes.Count; i++)
        {
            Assert.InRange(boxes[i].X, 0, width - boxes[i].W);
            Assert.InRange(boxes[i].Y, 0, height - boxes[i].H);
            for (var j = 0; j < i; j++)
                Assert.False(boxes[i].X < boxes[j].X + boxes[j].W && boxes[j].X < boxes[i].X + boxes[i].W
                    && boxes[i].Y < boxes[j].Y + boxes[j].H && boxes[j].Y < boxes[i].Y + boxes[i].H, $"{boxes[i]} meets {boxes[j]}");
        }
    }

    [Fact]
    public void A_png_holds_what_its_header_says()
    {
        var png = ModelGraphExporter.ToBytes(DotTests.Model("branches"), GraphFormat.Png, All with { Dpi = 96 });
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], png[..4]);
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        using var data = new MemoryStream();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (System.Text.Encoding.ASCII.GetString(png, at + 4, 4) == "IDAT") data.Write(png, at + 8, length);
            at += 12 + length;
        }
        data.Position = 0;
        using var zlib = new ZLibStream(data, CompressionMode.Decompress);
        using var pixels = new MemoryStream();
        zlib.CopyTo(pixels);
        Assert.Equal((long)height * (width * 3 + 1), pixels.Length);
    }

    [Fact]
    public void A_layer_called_on_its_own_value_is_drawn()
    {
        var x = Input.Of(4);
        var shared = new Dense { Units = 4 };
        var first = shared.Apply(x);
        var model = new FunctionalModel(x, shared.Apply(new Dropout { Rate = 0.1 }.Apply(shared.Apply(first))));
        Assert.Contains("<polygon", ModelGraphExporter.ToText(model, GraphFormat.Svg, All), StringComparison.Ordinal);
        Assert.Contains("-->", ModelGraphExporter.ToText(model, GraphFormat.Mermaid, All), StringComparison.Ordinal);
    }

    [Fact]
    public void Ranks_follow_edges_and_boxes_of_a_rank_do_not_touch()
    {
        var random = new Random(5);
        for (var round = 0; round < 20; round++)
        {
            var count = random.Next(2, 40);
            var edges = new List<(int, int)>();
            for (var to = 1; to < count; to++)
                for (var k = 0; k < random.Next(1, 3); k++) edges.Add((random.Next(0, to), to));
            var sizes = Enumerable.Range(0, count).Select(_ => (30.0 + random.Next(100), 20.0 + random.Next(60))).ToList();
            var layout = new LayeredLayout(sizes, edges, [], []);
            foreach (var (from, to) in edges) Assert.True(layout.RankOf(from).End < layout.RankOf(to).Start);
            foreach (var rank in Enumerable.Range(0, count).GroupBy(i => layout.RankOf(i).Start))
            {
                var sorted = rank.Select(i => (layout.Of(i).Position, Half: sizes[i].Item1 / 2)).OrderBy(b => b.Position).ToList();
                for (var i = 1; i < sorted.Count; i++)
                    Assert.True(sorted[i - 1].Position + sorted[i - 1].Half < sorted[i].Position - sorted[i].Half);
            }
        }
    }
}
