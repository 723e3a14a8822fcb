using System.Management.Automation;
using System.Runtime.Loader;

namespace KerasPS.Cmdlets.Loading;

/// <summary>Runs when PowerShell imports and removes the module: finds the assemblies the module ships.</summary>
public sealed class ModuleAssembly : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    /// <inheritdoc/>
    public void OnImport()
    {
        AssemblyLoadContext.Default.Resolving += DependencyContext.Resolve;
        Binding.ScriptFunctions.Install();
        Binding.KerasJson.ApplyOwn();
    }

    /// <inheritdoc/>
    public void OnRemove(PSModuleInfo psModuleInfo) => AssemblyLoadContext.Default.Resolving -= DependencyContext.Resolve;
}
