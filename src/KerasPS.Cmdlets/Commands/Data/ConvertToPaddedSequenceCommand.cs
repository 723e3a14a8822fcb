using System.Collections;
using System.Management.Automation;
using KerasPS.Cmdlets.Binding;
using KerasPS.Data;

namespace KerasPS.Commands;

/// <summary>Brings sequences of different lengths to one length, as the rows of a tensor (pad_sequences).</summary>
[Cmdlet(VerbsData.ConvertTo, "PaddedSequence")]
[OutputType(typeof(Tensor))]
public sealed class ConvertToPaddedSequenceCommand : KerasCmdlet
{
    private readonly List<double[]> sequences = [];

    /// <summary>The sequences: a list of lists, or one after the other from the pipeline.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowEmptyCollection]
    [ValidateNotNull]
    public object InputObject { get; set; } = null!;

    /// <summary>The length of all rows; that of the longest sequence where none is given.</summary>
    [Parameter(Position = 1)]
    [Alias("MaxLen")]
    public int? Length { get; set; }

    /// <summary>Where short sequences are padded: pre (before the values) or post.</summary>
    [Parameter]
    [ValidateSet("pre", "post")]
    public string Padding { get; set; } = "pre";

    /// <summary>Where long sequences are cut: pre (their beginning) or post.</summary>
    [Parameter]
    [ValidateSet("pre", "post")]
    public string Truncating { get; set; } = "pre";

    /// <summary>What is padded with.</summary>
    [Parameter]
    public double Value { get; set; }

    /// <summary>The element type.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(DTypeCompleter))]
    public string DType { get; set; } = "int32";

    /// <inheritdoc/>
    protected override void Process()
    {
        var value = ScriptFunctions.Unwrap(InputObject);
        if (IsInPipeline) sequences.Add(Numbers(value));
        else sequences.AddRange(((IEnumerable)value).Cast<object>().Select(Numbers));
    }

    /// <inheritdoc/>
    protected override void End() => WriteObject(PaddedSequences.Of(sequences, Length, IsPost(Padding), IsPost(Truncating), Value, DTypes.Parse(DType)));

    private static bool IsPost(string place) => place.Equals("post", StringComparison.OrdinalIgnoreCase);

    private static double[] Numbers(object sequence) => ScriptFunctions.Unwrap(sequence) is IEnumerable items and not string
        ? [.. items.Cast<object>().Select(LanguagePrimitives.ConvertTo<double>)]
        : [LanguagePrimitives.ConvertTo<double>(sequence)];
}
