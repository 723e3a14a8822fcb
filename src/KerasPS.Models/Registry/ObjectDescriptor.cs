using System.Reflection;
using System.Text.Json.Nodes;

namespace KerasPS;

/// <summary>A registered class: its names and its options.</summary>
public sealed class ObjectDescriptor
{
    // Looked for when the class is first used: of some hundred classes a script uses few.
    private readonly Lazy<OptionDescriptor[]> options;
    private readonly Lazy<Func<JsonObject, KerasObject>?> reader;

    internal ObjectDescriptor(Type type, string className, IReadOnlyList<string> aliases, string? module, string? package)
    {
        Type = type;
        ClassName = className;
        Aliases = aliases;
        Category = CategoryOf(type);
        Module = module ?? Category.GetCustomAttribute<CategoryAttribute>()!.Module;
        Package = package;
        options = new(ReadOptions);
        reader = new(() => type.GetMethod("FromConfig", BindingFlags.Public | BindingFlags.Static, [typeof(JsonObject)])
            ?.CreateDelegate<Func<JsonObject, KerasObject>>());
    }

    /// <summary>The class.</summary>
    public Type Type { get; }

    /// <summary>The abstract base that makes it a layer, a loss, an optimizer …</summary>
    public Type Category { get; }

    /// <summary>The Keras class name.</summary>
    public string ClassName { get; }

    /// <summary>Other names that find it.</summary>
    public IReadOnlyList<string> Aliases { get; }

    /// <summary>The Python module Keras 3 writes.</summary>
    public string Module { get; }

    /// <summary>Whether Keras 3 has no such class any more.</summary>
    public bool IsRetired => Type.GetCustomAttribute<KerasObjectAttribute>(inherit: false) is { Retired: true };

    /// <summary>The package of a user's own class (Keras' <c>Package&gt;Name</c>); null for the built-in ones.</summary>
    public string? Package { get; }

    /// <summary>The options, those of the bases first.</summary>
    public IReadOnlyList<OptionDescriptor> Options => options.Value;

    /// <summary>
    /// How an object is read from its configuration where its options alone do not make it (models): the class's own
    /// static <c>FromConfig</c>.
    /// </summary>
    public Func<JsonObject, KerasObject>? Reader => reader.Value;

    /// <summary>The option of that name (Keras', PowerShell's or an older one), or null.</summary>
    public OptionDescriptor? FindOption(string name)
    {
        var normalized = Naming.Normalize(name);
        // An exact present-day name wins over another option's old name.
        return Options.FirstOrDefault(o => Naming.Normalize(o.Name) == normalized)
            ?? Options.FirstOrDefault(o => o.Answers(normalized));
    }

    /// <summary>Makes an object with these options.</summary>
    /// <exception cref="KerasException">An option is unknown, missing or wrong.</exception>
    public KerasObject Create(IEnumerable<KeyValuePair<string, object?>>? options = null)
    {
        var target = (KerasObject)Activator.CreateInstance(Type, nonPublic: true)!;
        var given = new HashSet<OptionDescriptor>();
        foreach (var (name, value) in options ?? [])
        {
            var option = FindOption(name) ?? throw new KerasException("OptionUnknown",
                $"{ClassName} has no option '{name}'. It has: {string.Join(", ", Options.Select(o => o.Name))}.");
            option.Set(target, value);
            given.Add(option);
        }
        if (Options.FirstOrDefault(o => o.Required && !given.Contains(o)) is { } missing)
            throw new KerasException("OptionMissing",
                $"{ClassName} needs the option '{missing.Name}' ({OptionConverter.Describe(missing.Type)}). {missing.Help}");
        // Default names count in the order in which layers are made.
        if (target is Layer layer) _ = layer.Name;
        target.OnOptionsSet();
        return target;
    }

    /// <summary>The configuration of an object.</summary>
    public JsonObject ReadConfig(KerasObject target)
    {
        var config = new JsonObject();
        foreach (var option in Options)
            if (!option.InputOnly && !(option.OlderOnly && Equals(option.Get(target), option.Default))) config[option.Name] = option.ToJson(target);
        return config;
    }

    private OptionDescriptor[] ReadOptions() =>
    [
        .. Type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(p => (Property: p, Option: p.GetCustomAttribute<OptionAttribute>(inherit: true)))
            .Where(p => p.Option is not null)
            .OrderBy(p => Depth(p.Property.DeclaringType!)).ThenBy(p => p.Property.MetadataToken)
            .Select(p => new OptionDescriptor(Type, p.Property, p.Option!))
            // An option that a class declares anew takes the place of its base's.
            .GroupBy(o => o.Name).Select(g => g.Last()),
    ];

    private static int Depth(Type type) => type.BaseType is null ? 0 : 1 + Depth(type.BaseType);

    private static Type CategoryOf(Type type)
    {
        for (var t = type; t is not null; t = t.BaseType)
            if (t.GetCustomAttribute<CategoryAttribute>(inherit: false) is not null) return t;
        throw new ArgumentException($"{type} derives from no category of Keras objects (Layer, Loss, Optimizer …).");
    }
}
