namespace KerasPS;

/// <summary>A class that New-Layer, New-Optimizer and their like can make.</summary>
/// <param name="Name">The Keras class name.</param>
/// <param name="Category">What it is: Layer, Optimizer, Loss …</param>
/// <param name="Aliases">Other names that find it.</param>
/// <param name="Options">Its options: those that go without a name first, then its own, then those of the classes above it.</param>
/// <param name="Type">The .NET class.</param>
public sealed record LayerTypeInfo(string Name, string Category, IReadOnlyList<string> Aliases, IReadOnlyList<LayerOptionInfo> Options, Type Type)
{
    /// <summary>The description of a registered class.</summary>
    internal static LayerTypeInfo Of(ObjectDescriptor descriptor) => new(descriptor.ClassName, descriptor.Category.Name, descriptor.Aliases,
        [.. Ordered(descriptor.Options).Select(LayerOptionInfo.Of)], descriptor.Type);

    // A descriptor lists them from the base class down.
    private static IEnumerable<OptionDescriptor> Ordered(IEnumerable<OptionDescriptor> options) =>
        options.GroupBy(o => o.DeclaringType).Reverse().SelectMany(own => own).OrderBy(o => (uint)o.Position);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
