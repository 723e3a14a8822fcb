using System.Management.Automation;
using System.Management.Automation.Runspaces;
using KerasPS.Hosting.Commands;

namespace KerasPS.Hosting.Running;

/// <summary>Says so where a script calls a command that only the full PowerShell has.</summary>
internal static class FullPowerShell
{
    private static readonly Lazy<HashSet<string>> Names = new(ReadNames);

    /// <summary>Hooks the explanation into command discovery.</summary>
    public static void Explain(Runspace runspace) =>
        runspace.SessionStateProxy.InvokeCommand.CommandNotFoundAction += (_, arguments) =>
        {
            if (!Names.Value.Contains(arguments.CommandName))
                return;
            // A command of that name which fails at the caller's line, as an unknown one does, but with the reason.
            arguments.Command = new CmdletInfo(arguments.CommandName, typeof(MissingCommand));
            arguments.StopSearch = true;
        };

    private static HashSet<string> ReadNames()
    {
        using var stream = typeof(FullPowerShell).Assembly.GetManifestResourceStream("FullPowerShellCommands.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd()
            .Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }
}
