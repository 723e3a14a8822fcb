namespace KerasPS;

/// <summary>A class that New-Layer, New-Optimizer and their like can make.</summary>
/// <param name="Name">The Keras class name.</param>
/// <param name="Category">What it is: Layer, Optimizer, Loss …</param>
/// <param name="Aliases">Other names that find it.</param>
/// <param name="Options">Its options.</param>
/// <param name="Type">The .NET class.</param>
public sealed record LayerTypeInfo(string Name, string Category, IReadOnlyList<string> Aliases, IReadOnlyList<LayerOptionInfo> Options, Type Type)
{
    /// <summary>The description of a registered class.</summary>
    internal static LayerTypeInfo Of(ObjectDescriptor descriptor) => new(descriptor.ClassName, descriptor.Category.Name, descriptor.Aliases,
        [.. descriptor.Options.Select(LayerOptionInfo.Of)], descriptor.Type);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
