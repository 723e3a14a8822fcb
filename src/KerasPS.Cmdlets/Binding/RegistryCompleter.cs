using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace KerasPS.Cmdlets.Binding;

/// <summary>Completes the names of a category's members; a user's own ones too.</summary>
/// <typeparam name="T">The category, for example <see cref="Activation"/>.</typeparam>
public class RegistryCompleter<T> : IArgumentCompleter where T : KerasObject
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete,
        CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var word = wordToComplete.Trim('\'', '"');
        return KerasRegistry.All(typeof(T))
            .Where(d => d.ClassName.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Select(d => new CompletionResult(d.ClassName, d.ClassName, CompletionResultType.ParameterValue, Tip(d)));
    }

    private static string Tip(ObjectDescriptor descriptor) => descriptor.Options.Count == 0
        ? descriptor.ClassName
        : $"{descriptor.ClassName}: {string.Join(", ", descriptor.Options.Select(o => o.PropertyName))}";
}
