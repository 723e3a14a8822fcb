using System.Management.Automation;

namespace KerasPS.Cmdlets.Binding;

/// <summary>A script block as a callback after each epoch: { param($epoch, $logs) … }, with the model as $this.</summary>
internal sealed class ScriptCallback(ScriptBlock block) : Callback
{
    /// <inheritdoc/>
    public override void OnEpochEnd(int epoch, Logs logs)
    {
        var table = new System.Collections.Specialized.OrderedDictionary();
        foreach (var name in logs.Names) table[name] = logs[name];
        block.InvokeWithContext(null, [new PSVariable("this", Model)], epoch, table);
    }
}
