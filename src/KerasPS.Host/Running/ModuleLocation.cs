namespace KerasPS.Hosting.Running;

/// <summary>Finds the module this program was built with.</summary>
internal static class ModuleLocation
{
    private const string Manifest = "KerasPS.psd1";

    /// <summary>The nearest manifest upwards of the program's folder, or null.</summary>
    public static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, Manifest);
            if (File.Exists(path))
                return path;
        }

        return null;
    }
}
