using System.Collections;
using System.Management.Automation;

namespace KerasPS.Cmdlets.Binding;

/// <summary>Reads model files for commands.</summary>
internal static class ModelLoading
{
    /// <summary>The model of a file, as a parameter that takes a path gives it.</summary>
    public static Model Load(SessionState session, string path) => ModelFile.Load(PathResolver.Existing(session, path));

    /// <summary>A user's own classes and functions by the names a file uses, checked.</summary>
    /// <exception cref="KerasException">One is neither a class nor a script block.</exception>
    public static IReadOnlyDictionary<string, object> Named(IDictionary custom)
    {
        var named = new Dictionary<string, object>();
        foreach (DictionaryEntry entry in custom)
        {
            var name = LanguagePrimitives.ConvertTo<string>(entry.Key);
            var value = entry.Value is null ? null : ScriptFunctions.Unwrap(entry.Value);
            named[name] = value is ScriptBlock || (value is Type type && typeof(KerasObject).IsAssignableFrom(type)) ? value
                : throw new KerasException("CustomObject", $"The custom object '{name}' is {value ?? "nothing"}; expected a class derived from a Keras class, or a script block.");
        }
        return named;
    }
}
