using System.Runtime.CompilerServices;

namespace KerasPS;

/// <summary>Enters this assembly's objects (datasets) in the registry, and the file formats for callbacks, as soon as the assembly is used.</summary>
internal static class PersistenceModule
{
#pragma warning disable CA2255 // The registry must know the assembly before the first name is looked up; nothing else calls it.
    [ModuleInitializer]
    internal static void Initialize()
    {
        KerasRegistry.Include(typeof(PersistenceModule).Assembly);
        Training.ModelFiles.Current = new Import.KerasModelFiles();
    }
#pragma warning restore CA2255
}
