using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace KerasPS.Cmdlets.Binding;

/// <summary>Completes the name of published weights.</summary>
public sealed class PublishedWeightCompleter : IArgumentCompleter
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["imagenet"] = "The published weights, trained on ImageNet",
        ["msd"] = "The published weights of MusicTaggerCRNN, trained on the Million Song Dataset",
    };

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete,
        CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Names.Where(n => n.Key.StartsWith(wordToComplete.Trim('\'', '"'), StringComparison.OrdinalIgnoreCase))
            .Select(n => new CompletionResult(n.Key, n.Key, CompletionResultType.ParameterValue, n.Value));
}
