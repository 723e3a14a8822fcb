using System.Collections.Specialized;
using System.Management.Automation;

namespace KerasPS;

/// <summary>Members that scripts see on a training's history (KerasPS.types.ps1xml).</summary>
public static class HistoryMembers
{
    /// <summary>Keras' <c>history.history</c>: each figure's values, by name.</summary>
    public static OrderedDictionary History(PSObject instance)
    {
        var history = (History)instance.BaseObject;
        var figures = new OrderedDictionary(StringComparer.OrdinalIgnoreCase);
        foreach (var name in history.Names) figures[name] = history[name].ToArray();
        return figures;
    }

    /// <summary>One object an epoch, with its number (from 1) and its figures: for Export-Csv, Where-Object and the like.</summary>
    public static PSObject[] Rows(PSObject instance)
    {
        var history = (History)instance.BaseObject;
        return [.. history.Epoch.Select((epoch, row) => Row(history, epoch, row))];
    }

    private static PSObject Row(History history, int epoch, int row)
    {
        var result = new PSObject();
        result.Properties.Add(new PSNoteProperty("Epoch", epoch + 1));
        // All columns in each row: Export-Csv takes them from the first.
        foreach (var name in history.Names)
            result.Properties.Add(new PSNoteProperty(name, history.Figures[row].TryGetValue(name, out var value) ? value : null));
        return result;
    }
}
