using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace KerasPS.Cmdlets.Binding;

/// <summary>Completes the names of devices.</summary>
public class DeviceCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete,
        CommandAst commandAst, IDictionary fakeBoundParameters) => Backend.All.Select(b => b.Name)
        .Where(name => name.StartsWith(wordToComplete.Trim('\'', '"'), StringComparison.OrdinalIgnoreCase))
        .Select(name => new CompletionResult(name));
}
