using System.Reflection;
using KerasPS.Hosting.Running;

namespace KerasPS.Hosting;

/// <summary>The whole program: arguments in, exit code out.</summary>
internal static class HostApplication
{
    private const string Usage = """
        Runs PowerShell scripts that use KerasPS where no pwsh is installed.

          KerasPS.Host script.ps1 [arguments]     run a script; named (-Epochs 3) and positional arguments pass on
          KerasPS.Host -Command "commands"        run commands
          KerasPS.Host                            read commands from the terminal, or a script from redirected input
          KerasPS.Host -Help | -Version

        The exit code is the script's (exit n), 1 after an uncaught error, 130 after Ctrl+C.
        """;

    /// <summary>Runs the host.</summary>
    public static int Run(IReadOnlyList<string> commandLine)
    {
        try
        {
            var arguments = HostArguments.Parse(commandLine);
            if (arguments.ShowHelp)
                return Say(Usage);
            if (arguments.ShowVersion)
                return Say($"KerasPS.Host {typeof(HostApplication).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion}");
            using var session = new HostSession();
            return arguments switch
            {
                { ScriptPath: { } path } => session.RunFile(path, arguments.ScriptArguments),
                { CommandText: { } text } => session.RunText(text),
                _ when System.Console.IsInputRedirected => session.RunText(System.Console.In.ReadToEnd()),
                _ => new InteractiveLoop(session).Run(),
            };
        }
        catch (HostUsageException exception)
        {
            System.Console.Error.WriteLine(exception.Message);
            return ExitCodes.Usage;
        }
        catch (System.Management.Automation.RuntimeException exception)
        {
            // Before the first command: the module beside the program cannot be imported.
            System.Console.Error.WriteLine($"The KerasPS module cannot be imported: {exception.Message}");
            return ExitCodes.UncaughtError;
        }
    }

    private static int Say(string text)
    {
        System.Console.Out.WriteLine(text);
        return ExitCodes.Success;
    }
}
