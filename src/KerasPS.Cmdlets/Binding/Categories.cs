namespace KerasPS.Cmdlets.Binding;

/// <summary>The categories of Keras objects by name, found by their attribute.</summary>
internal static class Categories
{
    private static readonly Lazy<Type[]> Found = new(() => [.. new[] { typeof(CategoryAttribute).Assembly, typeof(KerasDataset).Assembly }
        .SelectMany(a => a.GetExportedTypes())
        .Where(t => t.IsDefined(typeof(CategoryAttribute), inherit: false))
        .OrderBy(t => t.Name, StringComparer.Ordinal)]);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Type> All => Found.Value;

    /// <summary>The category of a name; Schedule is short for LearningRateSchedule.</summary>
    public static Type Get(string name) =>
        All.FirstOrDefault(t => t.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? All.FirstOrDefault(t => t.Name.EndsWith(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new KerasException("CategoryUnknown", $"There is no category '{name}'. Known: {string.Join(", ", All.Select(t => t.Name))}.");
}
