using System.Management.Automation;
using KerasPS.Cmdlets.Binding;
using KerasPS.Data;

namespace KerasPS.Commands;

/// <summary>Turns class numbers into rows of zeros and a one (to_categorical).</summary>
[Cmdlet(VerbsData.ConvertTo, "OneHot")]
[OutputType(typeof(Tensor))]
public sealed class ConvertToOneHotCommand : KerasCmdlet
{
    private readonly List<object> items = [];

    /// <summary>Class numbers from 0: a tensor, an array, or one after the other from the pipeline.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    public object InputObject { get; set; } = null!;

    /// <summary>How many classes there are; the greatest number plus one where none is given.</summary>
    [Parameter(Position = 1)]
    [Alias("NumClasses")]
    public int? ClassCount { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        if (IsInPipeline) items.Add(ScriptFunctions.Unwrap(InputObject));
        else WriteObject(OneHot.Of(HostData.ToTensor(InputObject), ClassCount));
    }

    /// <inheritdoc/>
    protected override void End()
    {
        if (IsInPipeline) WriteObject(OneHot.Of(HostData.ToTensor(items is [Tensor one] ? one : items), ClassCount));
    }
}
