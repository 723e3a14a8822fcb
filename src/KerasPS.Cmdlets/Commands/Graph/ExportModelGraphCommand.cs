using System.Management.Automation;
using KerasPS.Cmdlets.Binding;
using KerasPS.Drawing;
using KerasPS.Persistence;

namespace KerasPS.Commands;

/// <summary>Draws the graph of a model (plot_model) as svg, png, dot or Mermaid: into a file, or as text.</summary>
[Cmdlet(VerbsData.Export, "ModelGraph", SupportsShouldProcess = true, DefaultParameterSetName = PathSet)]
[OutputType(typeof(FileInfo), typeof(string))]
public sealed class ExportModelGraphCommand : ModelCommand
{
    private const string PathSet = "Path";
    private const string LiteralSet = "LiteralPath";
    private const string TextSet = "Text";

    /// <summary>Where to: a name that ends in .svg, .png, .dot, .gv or .mmd.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet)]
    public string Path { get; set; } = "";

    /// <summary>Where to, the path as it is.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralSet)]
    [Alias("PSPath", "LP")]
    public string LiteralPath { get; set; } = "";

    /// <summary>Returns the picture as text instead of writing a file; Mermaid where no format is given.</summary>
    [Parameter(Mandatory = true, ParameterSetName = TextSet)]
    public SwitchParameter AsText { get; set; }

    /// <summary>The format; by the file's name where none is given.</summary>
    [Parameter]
    public GraphFormat? Format { get; set; }

    /// <summary>Shows the shapes of inputs and outputs.</summary>
    [Parameter]
    [Alias("ShowShapes")]
    public SwitchParameter ShowShape { get; set; }

    /// <summary>Shows the types of the outputs.</summary>
    [Parameter]
    public SwitchParameter ShowDType { get; set; }

    /// <summary>Leaves the layers' names out.</summary>
    [Parameter]
    public SwitchParameter HideLayerName { get; set; }

    /// <summary>Shows activation functions.</summary>
    [Parameter]
    [Alias("ShowLayerActivations")]
    public SwitchParameter ShowActivation { get; set; }

    /// <summary>Shows which layers training changes.</summary>
    [Parameter]
    public SwitchParameter ShowTrainable { get; set; }

    /// <summary>Shows the layers of nested models.</summary>
    [Parameter]
    public SwitchParameter ExpandNested { get; set; }

    /// <summary>The direction: TB from top to bottom, LR from left to right.</summary>
    [Parameter]
    [ValidateSet("TB", "LR")]
    public string RankDir { get; set; } = "TB";

    /// <summary>Dots per inch of a png; 96 is the size of the svg.</summary>
    [Parameter]
    [ValidateRange(10, 1200)]
    public int Dpi { get; set; } = 200;

    /// <summary>Whose dot text to write: Keras (3) or TfKeras (2).</summary>
    [Parameter]
    public DotStyle DotStyle { get; set; } = DotStyle.Keras;

    /// <summary>Replaces a file that exists.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Returns the file.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        if (AsText)
        {
            WriteObject(ModelGraphExporter.ToText(Model, Format ?? GraphFormat.Mermaid, Options(), DotStyle));
            return;
        }

        var file = PathResolver.ForWriting(SessionState, ParameterSetName == LiteralSet ? LiteralPath : Path);
        var bytes = ModelGraphExporter.ToBytes(Model, Format ?? FormatOf(file), Options(), DotStyle);
        if (!ShouldProcess(file, $"Draw {Model}")) return;
        AtomicFile.Write(file, Force, stream => stream.Write(bytes));
        if (PassThru) WriteObject(new FileInfo(file));
    }

    private GraphPictureOptions Options() => new()
    {
        ShowShapes = ShowShape,
        ShowDType = ShowDType,
        ShowLayerNames = !HideLayerName,
        ShowActivations = ShowActivation,
        ShowTrainable = ShowTrainable,
        LeftToRight = RankDir.Equals("LR", StringComparison.OrdinalIgnoreCase),
        ExpandNested = ExpandNested,
        Dpi = Dpi,
    };

    private static GraphFormat FormatOf(string file) => System.IO.Path.GetExtension(file).ToUpperInvariant() switch
    {
        ".SVG" => GraphFormat.Svg,
        ".PNG" => GraphFormat.Png,
        ".DOT" or ".GV" => GraphFormat.Dot,
        ".MMD" or ".MERMAID" => GraphFormat.Mermaid,
        var extension => throw new KerasException("GraphFormat",
            $"'{extension}' names no format of pictures. Expected .svg, .png, .dot, .gv or .mmd; or give -Format."),
    };
}
