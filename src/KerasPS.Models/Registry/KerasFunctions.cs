using System.Collections.Concurrent;
using System.Reflection;
using KerasPS.Layers;

namespace KerasPS;

/// <summary>Users' own functions as Keras objects: given directly, or registered under the name that files hold.</summary>
public static class KerasFunctions
{
    private static readonly ConcurrentDictionary<(Type Category, string Name), object> Registered = new();

    /// <summary>
    /// Makes a delegate of a script's function (a script block), or gives null; set by the cmdlets' assembly.
    /// </summary>
    public static Func<object, Type, Delegate?> ToDelegate { get; set; } = static (_, _) => null;

    /// <summary>Enters a function under a name, so that it can be given by that name and found by files.</summary>
    /// <param name="category">What it stands for, for example <c>typeof(Loss)</c>.</param>
    /// <param name="name">The name in files.</param>
    /// <param name="function">A delegate of <see cref="DelegateType"/>, or a script's function.</param>
    /// <exception cref="KerasException">The category takes no functions, or the function does not fit.</exception>
    public static void Register(Type category, string name, object function)
    {
        _ = Wrap(category, function, name) ?? throw new KerasException("FunctionInvalid",
            $"A {function.GetType().Name} cannot stand for a {category.Name.ToLowerInvariant()}; expected " +
            $"{(DelegateType(category) is { } type ? "a script block or " + type : "a class, for this category takes no functions")}.");
        Registered[(category, Naming.Normalize(name))] = (name, function);
    }

    /// <summary>The delegate a category's functions have; null: the category takes none.</summary>
    public static Type? DelegateType(Type category) => Constructor(category)?.GetParameters()[0].ParameterType;

    /// <summary>The object of a registered function, or null.</summary>
    public static KerasObject? Find(Type category, string name)
    {
        if (CustomObjectScope.FindFunction(category, name) is { } custom) return custom;
        if (Registered.TryGetValue((category, Naming.Normalize(name)), out var entry) && entry is (string own, { } function))
            return Wrap(category, function, own);
        var bare = KerasRegistry.Bare(name);
        return bare.Length < name.Length ? Find(category, bare) : null;
    }

    /// <summary>Whether a value is a function of any kind.</summary>
    internal static bool IsFunction(object? value) => value is Delegate || (value is not null && ToDelegate(value, typeof(Func<object>)) is not null);

    /// <summary>The object of a function, or null where it is none.</summary>
    public static KerasObject? Wrap(Type category, object function, string? name = null)
    {
        if (Constructor(category) is not { } constructor) return null;
        var type = constructor.GetParameters()[0].ParameterType;
        var target = type.IsInstanceOfType(function) ? (Delegate)function
            : type == typeof(LayerFormula) && NamedLayerFunction.Formula(function) is { } formula ? formula
            : function is Delegate other ? Delegate.CreateDelegate(type, other.Target, other.Method, throwOnBindFailure: false)
            : ToDelegate(function, type);
        return target is null ? null : (KerasObject)constructor.Invoke([target, name ?? NameOf(target)]);
    }

    /// <summary>
    /// What a script's own error says, with its place in the script; null for other errors. Set by the cmdlets' assembly,
    /// which alone knows scripts.
    /// </summary>
    public static Func<Exception, FunctionFailedException?> Explain { get; set; } = static _ => null;

    private static ConstructorInfo? Constructor(Type category) =>
        category.GetCustomAttribute<CategoryAttribute>(inherit: false)?.Function?.GetConstructors().Single();

    // A script block and a lambda have no name that a log or a file could use.
    private static string NameOf(Delegate function) =>
        function.Method.DeclaringType is null || function.Method.Name.Contains('<', StringComparison.Ordinal) ? UnnamedFunctions.Name : function.Method.Name;
}
