using System.Reflection;
using System.Runtime.Loader;

namespace KerasPS.Cmdlets.Loading;

/// <summary>
/// Where the packages behind the module live. Another module may have loaded another version of the same package; in a
/// context of their own ours do not meet it. What scripts name by type stays in the default context.
/// </summary>
internal sealed class DependencyContext : AssemblyLoadContext
{
    private static readonly string ModuleFolder = Path.GetDirectoryName(typeof(DependencyContext).Assembly.Location)!;
    private static readonly string DependencyFolder = Path.Combine(ModuleFolder, "Dependencies");
    private static readonly Lazy<DependencyContext> Instance = new(() => new DependencyContext());

    private DependencyContext()
        : base("KerasPS.Dependencies")
    {
    }

    /// <summary>Finds an assembly of ours that the default context does not know.</summary>
    public static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name)
    {
        if (name.Name is not { } simple)
            return null;
        var shared = Path.Combine(ModuleFolder, simple + ".dll");
        if (File.Exists(shared))
            return context.LoadFromAssemblyPath(shared);
        return File.Exists(Path.Combine(DependencyFolder, simple + ".dll"))
            ? Instance.Value.LoadFromAssemblyName(new AssemblyName(simple))
            : null;
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var path = Path.Combine(DependencyFolder, assemblyName.Name + ".dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }
}
