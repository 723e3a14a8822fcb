using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace KerasPS.Tests.Scripts;

/// <summary>A runspace of System.Management.Automation with the module imported from the repository.</summary>
public sealed class ModuleSession : IDisposable
{
    private readonly Runspace runspace;

    public ModuleSession()
    {
        var state = InitialSessionState.CreateDefault2();
        state.ImportPSModule([Path.Combine(Root, "KerasPS.psd1")]);
        runspace = RunspaceFactory.CreateRunspace(state);
        runspace.Open();
    }

    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Runs a script and returns its output; an error fails.</summary>
    public IReadOnlyList<PSObject> Run(string script)
    {
        using var shell = PowerShell.Create(runspace);
        try
        {
            var output = shell.AddScript(script).Invoke();
            if (shell.Streams.Error.Count > 0) throw new InvalidOperationException(string.Join("\n", shell.Streams.Error));
            return output;
        }
        catch (RuntimeException exception)
        {
            throw new InvalidOperationException($"{exception.Message}\n{exception.ErrorRecord.ScriptStackTrace}", exception);
        }
    }

    /// <summary>Runs a script that must fail and returns its first error.</summary>
    public ErrorRecord Fail(string script)
    {
        using var shell = PowerShell.Create(runspace);
        try
        {
            shell.AddScript(script).Invoke();
        }
        catch (RuntimeException exception)
        {
            return exception.ErrorRecord;
        }

        return Assert.Single(shell.Streams.Error);
    }

    public void Dispose() => runspace.Dispose();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "KerasPS.psd1"))) folder = folder.Parent;
        return folder.FullName;
    }
}
