using System.Collections;
using System.Management.Automation;

namespace KerasPS.Cmdlets.Binding;

/// <summary>Reads model files for commands.</summary>
internal static class ModelLoading
{
    /// <summary>The model of a file, as a parameter that takes a path gives it.</summary>
    public static Model Load(SessionState session, string path) => ModelFile.Load(PathResolver.Existing(session, path));

    /// <summary>Enters a user's own classes and functions under the names a file uses.</summary>
    public static void Register(IDictionary custom)
    {
        foreach (DictionaryEntry entry in custom)
        {
            var name = LanguagePrimitives.ConvertTo<string>(entry.Key);
            switch (entry.Value is null ? null : ScriptFunctions.Unwrap(entry.Value))
            {
                case Type type when typeof(KerasObject).IsAssignableFrom(type):
                    KerasRegistry.Register(type, name);
                    break;
                case ScriptBlock block:
                    RegisterFunction(name, block);
                    break;
                case var other:
                    throw new KerasException("CustomObject", $"The custom object '{name}' is {other ?? "nothing"}; expected a class derived from a Keras class, or a script block.");
            }
        }
    }

    // A file says only the name of a function: it may stand for an activation as well as for a loss.
    private static void RegisterFunction(string name, ScriptBlock block)
    {
        foreach (var category in Categories.All)
            if (KerasFunctions.DelegateType(category) is { } type && Takes(type, block))
                KerasFunctions.Register(category, name, block);
    }

    private static bool Takes(Type function, ScriptBlock block)
    {
        var declared = (block.Ast as System.Management.Automation.Language.ScriptBlockAst)?.ParamBlock?.Parameters.Count;
        return declared is null || declared == function.GetMethod("Invoke")!.GetParameters().Length;
    }
}
