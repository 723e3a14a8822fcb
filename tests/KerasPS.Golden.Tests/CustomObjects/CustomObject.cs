namespace KerasPS.Golden;

/// <summary>A class or a function that the user of some golden cases must give by name, as Keras' custom_objects.</summary>
internal abstract class CustomObject
{
    /// <summary>The cases that need it, as folder/name.</summary>
    public abstract IReadOnlyList<string> Cases { get; }

    /// <summary>The name in the file, or the name of the layer whose function the file holds as Python code.</summary>
    public abstract string Name { get; }

    /// <summary>A class or a function.</summary>
    public abstract object Value { get; }

    private static readonly Lazy<CustomObject[]> All = new(() => [.. typeof(CustomObject).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(CustomObject)) && !t.IsAbstract).Select(t => (CustomObject)Activator.CreateInstance(t)!)]);

    /// <summary>What a case needs, by name.</summary>
    public static IReadOnlyDictionary<string, object> Of(GoldenCase test) => All.Value
        .Where(o => o.Cases.Contains($"{test.Archive.Folder}/{test.Name}")).ToDictionary(o => o.Name, o => o.Value);
}
