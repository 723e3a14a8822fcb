using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace KerasPS.Cmdlets.Binding;

/// <summary>Completes the values of an enum in the spelling of Keras.</summary>
/// <typeparam name="T">The enum.</typeparam>
public class EnumCompleter<T> : IArgumentCompleter where T : struct, Enum
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete,
        CommandAst commandAst, IDictionary fakeBoundParameters) => Enum.GetNames<T>()
        .Select(Naming.ToSnakeCase)
        .Where(name => name.StartsWith(wordToComplete.Trim('\'', '"'), StringComparison.OrdinalIgnoreCase))
        .Select(name => new CompletionResult(name));
}
