using System.Management.Automation;
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

    /// <summary>Where models compiled from now on run: cpu, or reference, which computes everything in double precision and slowly.</summary>
    [Parameter(ParameterSetName = ValueSet)]
    [ArgumentCompleter(typeof(DeviceCompleter))]
    public string? Device { get; set; }

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
        var file = KerasJson.Read(PathResolver.Existing(SessionState, [literal ? LiteralPath : Path], literal).Single());
        (FloatX, Epsilon, ImageDataFormat) = (file.FloatX, file.Epsilon, file.ImageDataFormat);
    }

    private void Apply()
    {
        var device = Device is null ? null : Backend.Named(Device);
        new KerasJson(FloatX, Epsilon, ImageDataFormat).Apply();
        if (DTypePolicy is not null) KerasPS.DTypePolicy.Default = KerasPS.DTypePolicy.Parse(DTypePolicy);
        if (Seed is { } seed) Seeds.Set(seed);
        if (device is not null) Backend.Current = device;
    }
}
