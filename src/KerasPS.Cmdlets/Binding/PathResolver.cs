using System.Management.Automation;

namespace KerasPS.Cmdlets.Binding;

/// <summary>PowerShell paths (relative to $PWD, with drives and wildcards) as paths of the file system.</summary>
internal static class PathResolver
{
    /// <summary>The files that paths name; wildcards may name several.</summary>
    /// <exception cref="KerasException">A path names no file, or something that is no file.</exception>
    public static IEnumerable<string> Existing(SessionState session, IEnumerable<string> paths, bool literal) =>
        paths.SelectMany(path => literal ? [Existing(session, path)] : Wildcard(session, path));

    /// <summary>The one file that a literal path names.</summary>
    public static string Existing(SessionState session, string path)
    {
        var resolved = ForWriting(session, path);
        return File.Exists(resolved) || Directory.Exists(resolved) ? resolved : throw NotFound(path, resolved);
    }

    /// <summary>Where a path leads, whether or not something is there.</summary>
    public static string ForWriting(SessionState session, string path)
    {
        var resolved = session.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
        RequireFiles(provider, path);
        return resolved;
    }

    private static IEnumerable<string> Wildcard(SessionState session, string path)
    {
        if (!WildcardPattern.ContainsWildcardCharacters(path)) return [Existing(session, path)];
        var found = session.Path.GetResolvedProviderPathFromPSPath(path, out var provider);
        RequireFiles(provider, path);
        return found.Count > 0 ? found : throw NotFound(path, path);
    }

    private static void RequireFiles(ProviderInfo provider, string path)
    {
        if (provider.Name != "FileSystem")
            throw new KerasException("PathProvider", $"'{path}' is a path of the {provider.Name} provider; expected a path of the file system.");
    }

    private static KerasException NotFound(string path, string resolved) =>
        new(Persistence.PersistenceErrors.FileMissing, $"There is no file '{path}' (looked for '{resolved}').");
}
