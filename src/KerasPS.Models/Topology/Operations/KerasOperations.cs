using System.Reflection;

namespace KerasPS;

/// <summary>
/// Functions of keras.ops that K has under no name or another form: composed of K's, with Keras' parameter names, so that
/// the ops of a file find them.
/// </summary>
internal static partial class KerasOperations
{
    private static readonly Lazy<ILookup<string, MethodInfo>> ByName = new(() => typeof(KerasOperations)
        .GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .ToLookup(m => m.Name, StringComparer.OrdinalIgnoreCase));

    /// <summary>The functions of a name.</summary>
    public static IEnumerable<MethodInfo> Find(string name) => ByName.Value[name].Where(m => m.Name != nameof(Find));

    private static SymbolicTensor Float(SymbolicTensor x) => x.DType.IsFloating() ? x : K.Cast(x, DType.Float32);

    private static int Axis(SymbolicTensor x, int axis) => x.Shape.Axis(axis);
}
