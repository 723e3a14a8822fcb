using System.Management.Automation.Runspaces;

namespace KerasPS.Hosting.Running;

/// <summary>Turns command-line words into parameters, by the rules of <c>pwsh -File</c>.</summary>
internal static class ScriptParameters
{
    /// <summary>A word with a dash names a parameter, <c>-Name:value</c> carries its value, all others are values.</summary>
    public static IEnumerable<CommandParameter> From(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            if (!NamesParameter(word))
            {
                yield return new CommandParameter(null, word);
                continue;
            }

            var colon = word.IndexOf(':');
            // The dash stays: a name with it and no value is bound as the token it was, taking the next word if it needs one.
            if (colon < 0)
                yield return new CommandParameter(word, null);
            else
                yield return new CommandParameter(word[1..colon], Value(word[(colon + 1)..]));
        }
    }

    // "-3" and "-0.5" are numbers.
    private static bool NamesParameter(string word) =>
        word.Length > 1 && word[0] == '-' && (char.IsLetter(word[1]) || word[1] is '_' or '?');

    // Switches are set as text here, and there is no other way to turn one off.
    private static object Value(string text) => text.ToUpperInvariant() switch
    {
        "$TRUE" => true,
        "$FALSE" => false,
        _ => text,
    };
}
