using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace KerasPS.Cmdlets.Binding;

/// <summary>Completes element types and mixed policies.</summary>
public class DTypeCompleter : IArgumentCompleter
{
    private static readonly string[] Policies = ["mixed_float16", "mixed_bfloat16"];

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete,
        CommandAst commandAst, IDictionary fakeBoundParameters) => Enum.GetValues<DType>().Select(d => d.KerasName())
        .Concat(Policies)
        .Where(name => name.StartsWith(wordToComplete.Trim('\'', '"'), StringComparison.OrdinalIgnoreCase))
        .Select(name => new CompletionResult(name));
}
