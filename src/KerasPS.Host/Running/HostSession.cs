using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;
using KerasPS.Hosting.Commands;
using KerasPS.Hosting.Terminal;

namespace KerasPS.Hosting.Running;

/// <summary>One runspace with KerasPS loaded, and the three ways of running something in it.</summary>
internal sealed class HostSession : IDisposable
{
    private const string EntryFunction = "Invoke-HostedScript";
    private const string ScriptVariable = "KerasPSHostScript";
    private const string Uncaught = "1";
    private const string ExitVariable = "KerasPSHostExit";

    // A file's own 'exit n' ends the file, not the pipeline: it shows as $? being false and the number in $LASTEXITCODE,
    // which has none where the file could not be parsed or its parameters not be bound.
    // $args carries the parameters on as they were given.
    private const string Entry = $$"""
        & $global:{{ScriptVariable}} @args
        if (-not $?) { $global:{{ExitVariable}} = $global:LASTEXITCODE ?? {{Uncaught}} }
        """;
    private readonly TerminalHost host = new();
    private readonly Runspace runspace;
    private readonly Lock running = new();
    private Pipeline? current;
    private volatile bool interrupted;

    /// <summary>Opens the runspace; the module is imported from beside the program.</summary>
    public HostSession()
    {
        ModulePath.WithoutPowerShell();
        var state = InitialSessionState.CreateDefault2();
        HostCommandAttribute.Register(state);
        state.Commands.Add(new SessionStateFunctionEntry(EntryFunction, Entry));
        if (ModuleLocation.Find() is { } manifest)
            state.ImportPSModule(manifest);
        runspace = RunspaceFactory.CreateRunspace(host, state);
        runspace.Open();
        Runspace.DefaultRunspace = runspace;
        FullPowerShell.Explain(runspace);
        System.Console.CancelKeyPress += OnCancel;
    }

    /// <summary>The exit code the script asked for with exit, if it did.</summary>
    public int? RequestedExitCode => host.RequestedExitCode;

    /// <summary>Where results and messages are written.</summary>
    public TerminalInterface Terminal => host.Terminal;

    /// <summary>Runs a script file with its arguments.</summary>
    public int RunFile(string path, IReadOnlyList<string> arguments)
    {
        var full = Path.GetFullPath(path);
        if (!File.Exists(full))
            throw new HostUsageException($"The script '{path}' does not exist (looked for '{full}').");
        runspace.SessionStateProxy.SetVariable(ScriptVariable, full);
        var command = new Command(EntryFunction);
        foreach (var parameter in ScriptParameters.From(arguments))
            command.Parameters.Add(parameter);
        var code = Run(command);
        return code == ExitCodes.Success && runspace.SessionStateProxy.GetVariable(ExitVariable) is int asked ? asked : code;
    }

    /// <summary>Runs script text in the global scope.</summary>
    public int RunText(string text) => Run(new Command(text, isScript: true, useLocalScope: false));

    /// <summary>Whether the text is a complete statement; false asks for another line.</summary>
    public static bool IsComplete(string text)
    {
        Parser.ParseInput(text, out _, out var errors);
        return !errors.Any(error => error.IncompleteInput);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        System.Console.CancelKeyPress -= OnCancel;
        host.Terminal.ClearProgress();
        runspace.Dispose();
    }

    private int Run(Command command)
    {
        interrupted = false;
        command.MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        using var pipeline = runspace.CreatePipeline();
        pipeline.Commands.Add(command);
        pipeline.Commands.Add(new Command("Out-Default"));
        lock (running)
            current = pipeline;
        try
        {
            pipeline.Input.Close();
            pipeline.Invoke();
            return RequestedExitCode ?? (interrupted ? ExitCodes.Interrupted : ExitCodes.Success);
        }
        catch (RuntimeException exception)
        {
            return interrupted ? ExitCodes.Interrupted : Fail(exception);
        }
        finally
        {
            lock (running)
                current = null;
            host.Terminal.ClearProgress();
        }
    }

    private int Fail(RuntimeException exception)
    {
        // Through Out-Default, so that the error looks as one that the script went on after: place, line and message.
        using var report = runspace.CreatePipeline();
        var command = new Command("param($record) $record", isScript: true);
        command.Parameters.Add("record", exception.ErrorRecord);
        report.Commands.Add(command);
        report.Commands.Add(new Command("Out-Default"));
        host.Terminal.WriteAsError = true;
        report.Invoke();
        host.Terminal.WriteAsError = false;
        return ExitCodes.UncaughtError;
    }

    private void OnCancel(object? sender, ConsoleCancelEventArgs arguments)
    {
        Pipeline? target;
        lock (running)
            target = current;
        // A second Ctrl+C means that stopping takes too long: let the system end the process.
        if (target is null || interrupted)
            return;
        interrupted = true;
        arguments.Cancel = true;
        target.StopAsync();
    }
}
