using System.Management.Automation;

namespace KerasPS.Cmdlets.Output;

/// <summary>Loss and metrics as one object with a property for each, ready for Export-Csv and comparison.</summary>
internal static class MetricTable
{
    /// <summary>The object of these figures.</summary>
    public static PSObject From(Logs logs)
    {
        var result = new PSObject();
        result.TypeNames.Insert(0, "KerasPS.Evaluation");
        foreach (var name in logs.Names) result.Properties.Add(new PSNoteProperty(name, logs[name]));
        return result;
    }
}
