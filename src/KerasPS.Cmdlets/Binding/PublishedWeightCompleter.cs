using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace KerasPS.Cmdlets.Binding;

/// <summary>Completes the name of published weights.</summary>
public sealed class PublishedWeightCompleter : IArgumentCompleter
{
    internal const string Name = "imagenet";

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete,
        CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Name.StartsWith(wordToComplete.Trim('\'', '"'), StringComparison.OrdinalIgnoreCase)
            ? [new(Name, Name, CompletionResultType.ParameterValue, "The published weights, trained on ImageNet")]
            : [];
}
