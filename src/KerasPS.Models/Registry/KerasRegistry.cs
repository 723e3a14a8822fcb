using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Nodes;

namespace KerasPS;

/// <summary>
/// All Keras objects by category and name. Filled from attributes at first use; users' own classes register beside
/// the built-in ones and are found by files and cmdlets in the same way.
/// </summary>
public static class KerasRegistry
{
    private static readonly ConcurrentDictionary<Type, ObjectDescriptor> ByType = new();

    // Assemblies that enter before the first look-up wait for it, so that loading them costs nothing.
    private static readonly List<Assembly> Included = [typeof(KerasRegistry).Assembly];
    private static ConcurrentDictionary<(Type Category, string Name), ObjectDescriptor>? byName;

    private static ConcurrentDictionary<(Type Category, string Name), ObjectDescriptor> ByName
    {
        get
        {
            if (Volatile.Read(ref byName) is { } ready) return ready;
            lock (Included)
            {
                if (byName is not null) return byName;
                var found = new ConcurrentDictionary<(Type, string), ObjectDescriptor>();
                foreach (var assembly in Included) Scan(assembly, found);
                Volatile.Write(ref byName, found);
                return found;
            }
        }
    }

    /// <summary>The description of a class.</summary>
    public static ObjectDescriptor Describe(Type type) => ByType.GetOrAdd(type, static t =>
    {
        var attribute = t.GetCustomAttribute<KerasObjectAttribute>(inherit: false);
        return new(t, attribute?.ClassName ?? t.Name, attribute?.Aliases ?? [], attribute?.Module,
            attribute is null ? "Custom" : null);
    });

    /// <summary>The class of that name in a category, or null.</summary>
    public static ObjectDescriptor? Find(Type category, string name)
    {
        if (CustomObjectScope.FindClass(category, name) is { } custom) return custom;
        if (ByName.TryGetValue((category, Naming.Normalize(name)), out var found)) return found;
        var bare = Bare(name);
        return bare.Length < name.Length ? Find(category, bare) : null;
    }

    /// <summary>A name without its package (<c>Package&gt;Name</c>).</summary>
    internal static string Bare(string name) => name[(name.LastIndexOf('>') + 1)..];

    /// <summary>The description of a class under the name a file gives it, so that it is written so again.</summary>
    internal static ObjectDescriptor DescribeAs(Type type, string name)
    {
        if (type.IsDefined(typeof(KerasObjectAttribute), inherit: false)) return Describe(type);
        var (bare, package) = (Bare(name), name.Contains('>', StringComparison.Ordinal) ? name[..name.LastIndexOf('>')] : "Custom");
        return ByType.TryGetValue(type, out var known) && known.ClassName == bare && known.Package == package
            ? known
            : ByType[type] = new(type, bare, [], null, package);
    }

    /// <summary>The class of that name, or an error that lists what there is.</summary>
    /// <exception cref="KerasException">No class of the category has the name.</exception>
    public static ObjectDescriptor Get(Type category, string name) => Find(category, name)
        ?? throw new KerasException($"{category.Name}Unknown", $"There is no {Naming.ToSnakeCase(category.Name).Replace('_', ' ')} '{name}'. " +
            $"{Suggestion(category, name)} Register a class of your own with Register-KerasObject.");

    /// <summary>All classes of a category by class name.</summary>
    public static IReadOnlyList<ObjectDescriptor> All(Type category) =>
    [
        .. ByName.Where(e => e.Key.Category == category).Select(e => e.Value).Distinct()
            .OrderBy(d => d.ClassName, StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>Makes an object by name and options.</summary>
    public static T Create<T>(string name, IEnumerable<KeyValuePair<string, object?>>? options = null)
        where T : KerasObject => (T)Get(CategoryOf(typeof(T)), name).Create(options);

    /// <summary>
    /// Makes an object of what a user or a file gives: the object itself, a name, or class name and configuration.
    /// </summary>
    public static KerasObject? Resolve(Type category, object? identifier) => identifier switch
    {
        null => null,
        KerasObject ready when category.IsInstanceOfType(ready) => ready,
        string name => KerasFunctions.Find(category, name) ?? Get(category, name).Create(),
        Type type => Describe(type).Create(),
        JsonValue value when value.TryGetValue<string>(out var name) => Resolve(category, name),
        JsonObject json => FromJson(category, json),
        System.Collections.IDictionary table => FromJson(category, (JsonObject)OptionConverter.ToJson(table)!),
        _ when KerasFunctions.Wrap(category, identifier) is { } wrapped => wrapped,
        _ => throw new ArgumentException($"A {category.Name.ToLowerInvariant()} is a name, an object or class name and configuration."),
    };

    /// <summary>Enters a user's own class.</summary>
    /// <param name="type">A class derived from a category's base.</param>
    /// <param name="name">Its Keras name; null: the class's own.</param>
    /// <param name="package">Its package, as in Keras' <c>register_keras_serializable</c>.</param>
    public static ObjectDescriptor Register(Type type, string? name = null, string package = "Custom")
    {
        var descriptor = new ObjectDescriptor(type, name ?? type.Name, [], null, package);
        ByType[type] = descriptor;
        ByName[(descriptor.Category, Naming.Normalize(descriptor.ClassName))] = descriptor;
        return descriptor;
    }

    /// <summary>The category a class belongs to.</summary>
    public static Type CategoryOf(Type type) => Describe(type).Category;

    private static string Suggestion(Type category, string name)
    {
        var known = All(category);
        var near = Spelling.Nearest(name, known.Select(d => d.Aliases.Prepend(d.ClassName)));
        return near.Count > 0 ? $"Did you mean {string.Join(", ", near)}?" : $"Known are {known.Count} of them; tab completion lists them.";
    }

    private static KerasObject FromJson(Type category, JsonObject json)
    {
        // Keras 1 wrote constraints and regularizers with their class under "name", options beside it.
        var name = (json["class_name"] ?? json["name"])?.GetValue<string>()
            ?? throw new ArgumentException("A configuration needs a class_name.");
        if (json["config"] is JsonValue function && function.TryGetValue<string>(out var functionName))
            return Resolve(category, functionName)!; // a Keras 3 function entry: its name stands in config
        var options = json["config"] as JsonObject ?? json;
        var descriptor = Get(category, name);
        if (descriptor.Reader is { } reader) return reader(options);
        return descriptor.Create(options.Where(o => o.Key is not "class_name"
            && (options != json || o.Key != "name")
            // A null of an option that does not exist here says that the feature is not used (quantization_config).
            && (o.Value is not null || descriptor.FindOption(o.Key) is not null)).Select(o => KeyValuePair.Create(o.Key, (object?)o.Value)));
    }

    /// <summary>Enters the marked classes of a further assembly.</summary>
    public static void Include(Assembly assembly)
    {
        lock (Included)
        {
            Included.Add(assembly);
            if (byName is not null) Scan(assembly, byName);
        }
    }

    private static void Scan(Assembly assembly, ConcurrentDictionary<(Type, string), ObjectDescriptor> found)
    {
        foreach (var type in assembly.GetTypes())
        {
            if (!type.IsDefined(typeof(KerasObjectAttribute), inherit: false)) continue;
            var descriptor = Describe(type);
            foreach (var name in descriptor.Aliases.Prepend(descriptor.ClassName).Select(Naming.Normalize).Distinct())
                if (!found.TryAdd((descriptor.Category, name), descriptor))
                    throw new InvalidOperationException(
                        $"Two classes answer to '{name}': {found[(descriptor.Category, name)].Type} and {type}.");
        }
    }
}
