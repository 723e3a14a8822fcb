using System.Management.Automation;
using System.Text.Json.Nodes;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Sets the session's defaults, one by one or from a keras.json file.</summary>
[Cmdlet(VerbsCommon.Set, "KerasConfig", SupportsShouldProcess = true, DefaultParameterSetName = ValueSet)]
[OutputType(typeof(KerasConfiguration))]
public sealed class SetKerasConfigCommand : KerasCmdlet
{
    private const string ValueSet = "Value";
    private const string PathSet = "Path";
    private const string LiteralSet = "LiteralPath";

    /// <summary>The type of layers and variables made without one: float32, float64, float16 or bfloat16.</summary>
    [Parameter(ParameterSetName = ValueSet)]
    [ArgumentCompleter(typeof(DTypeCompleter))]
    public string? FloatX { get; set; }

    /// <summary>The small number that keeps logarithms and divisions finite.</summary>
    [Parameter(ParameterSetName = ValueSet)]
    public double? Epsilon { get; set; }

    /// <summary>channels_last (tf) or channels_first (th).</summary>
    [Parameter(ParameterSetName = ValueSet)]
    [Alias("ImageDimOrdering")]
    [ArgumentCompleter(typeof(EnumCompleter<DataFormat>))]
    public string? ImageDataFormat { get; set; }

    /// <summary>The type policy of layers made without one, for example mixed_float16.</summary>
    [Parameter(ParameterSetName = ValueSet)]
    [ArgumentCompleter(typeof(DTypeCompleter))]
    public string? DTypePolicy { get; set; }

    /// <summary>The seed of random numbers.</summary>
    [Parameter(ParameterSetName = ValueSet)]
    public long? Seed { get; set; }

    /// <summary>A keras.json file, with wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet)]
    [SupportsWildcards]
    public string Path { get; set; } = "";

    /// <summary>A keras.json file, its path as it is.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralSet)]
    [Alias("PSPath", "LP")]
    public string LiteralPath { get; set; } = "";

    /// <summary>Returns the new defaults.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        if (ParameterSetName != ValueSet) Read();
        if (ShouldProcess("KerasPS", "Set the session's defaults")) Apply();
        if (PassThru) WriteObject(KerasConfiguration.Current);
    }

    private void Read()
    {
        var literal = ParameterSetName == LiteralSet;
        var file = PathResolver.Existing(SessionState, [literal ? LiteralPath : Path], literal).Single();
        var json = JsonNode.Parse(File.ReadAllText(file)) as JsonObject
            ?? throw new KerasException("ConfigFile", $"'{file}' holds no JSON object, as a keras.json file does.");
        FloatX = json["floatx"]?.GetValue<string>();
        Epsilon = json["epsilon"]?.GetValue<double>();
        ImageDataFormat = (json["image_data_format"] ?? json["image_dim_ordering"])?.GetValue<string>();
    }

    private void Apply()
    {
        if (FloatX is not null)
        {
            KerasConfig.FloatX = DTypes.Parse(FloatX);
            KerasPS.DTypePolicy.Default = KerasPS.DTypePolicy.Parse(FloatX);
        }

        if (Epsilon is { } epsilon) KerasConfig.Epsilon = epsilon;
        if (ImageDataFormat is not null)
            KerasConfig.ImageDataFormat = ImageDataFormat.ToUpperInvariant() switch
            {
                "TF" => DataFormat.ChannelsLast,
                "TH" => DataFormat.ChannelsFirst,
                _ => (DataFormat)OptionConverter.Convert(ImageDataFormat, typeof(DataFormat))!,
            };
        if (DTypePolicy is not null) KerasPS.DTypePolicy.Default = KerasPS.DTypePolicy.Parse(DTypePolicy);
        if (Seed is { } seed) Seeds.Set(seed);
    }
}
