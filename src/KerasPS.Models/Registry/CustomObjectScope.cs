namespace KerasPS;

/// <summary>
/// Names of users' own classes and functions that hold for a while, such as while a file is read (Keras'
/// <c>custom_object_scope</c>): they come before everything registered. The scope belongs to the thread that opened it.
/// </summary>
public sealed class CustomObjectScope : IDisposable
{
    [ThreadStatic]
    private static CustomObjectScope? innermost;

    private readonly CustomObjectScope? outer;
    private readonly Dictionary<string, (string Name, object Value)> objects;

    private CustomObjectScope(IEnumerable<KeyValuePair<string, object>> objects)
    {
        this.objects = objects.ToDictionary(o => Naming.Normalize(o.Key), o => (o.Key, OptionConverter.Unwrap(o.Value)));
        outer = innermost;
        innermost = this;
    }

    /// <summary>Opens a scope, to be disposed of where it ends.</summary>
    /// <param name="objects">Classes (a <see cref="Type"/> derived from a Keras class) and functions (a delegate, or a script's function) by the names files hold, with or without their package.</param>
    /// <exception cref="KerasException">An object is neither.</exception>
    public static CustomObjectScope Open(IEnumerable<KeyValuePair<string, object>> objects)
    {
        foreach (var (name, value) in objects)
            if (OptionConverter.Unwrap(value) is var plain && (plain is Type type ? !typeof(KerasObject).IsAssignableFrom(type) : !KerasFunctions.IsFunction(plain)))
                throw new KerasException("CustomObject", $"The custom object '{name}' is {plain}; expected a class derived from a Keras class, or a function.");
        return new(objects);
    }

    /// <summary>Closes the scope.</summary>
    public void Dispose()
    {
        if (innermost == this) innermost = outer;
    }

    /// <summary>Whether a name stands for something of a category in the open scopes.</summary>
    public static bool Has(Type category, string name) => FindFunction(category, name) is not null || FindClass(category, name) is not null;

    /// <summary>The class a name stands for in the open scopes, or null.</summary>
    internal static ObjectDescriptor? FindClass(Type category, string name) =>
        Find(name, v => v is Type type && category.IsAssignableFrom(type)) is (var own, Type found) ? KerasRegistry.DescribeAs(found, own) : null;

    /// <summary>The object of the function a name stands for in the open scopes, or null.</summary>
    internal static KerasObject? FindFunction(Type category, string name) =>
        Find(name, v => v is not Type) is var (own, function) ? KerasFunctions.Wrap(category, function, own) : null;

    private static (string Name, object Value)? Find(string name, Func<object, bool> fits)
    {
        for (var scope = innermost; scope is not null; scope = scope.outer)
            foreach (var (key, entry) in scope.objects)
                if (fits(entry.Value) && Same(key, Naming.Normalize(name))) return (entry.Name, entry.Value);
        return null;
    }

    // Either may have a package before it.
    private static bool Same(string key, string name) => key == name || key == KerasRegistry.Bare(name) || KerasRegistry.Bare(key) == name;
}
