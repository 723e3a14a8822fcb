using System.Management.Automation;
using System.Management.Automation.Host;

namespace KerasPS.Hosting.Terminal;

/// <summary>Writes every stream: results to standard output, errors to standard error, progress only to a terminal.</summary>
internal sealed partial class TerminalInterface : PSHostUserInterface
{
    private const ConsoleColor ErrorColor = ConsoleColor.Red;
    private const ConsoleColor WarningColor = ConsoleColor.Yellow;
    private const ConsoleColor NoteColor = ConsoleColor.Cyan;
    private readonly Lock gate = new();
    private readonly ProgressDisplay? progress;
    private readonly bool colored;

    /// <summary>Looks at what standard output is.</summary>
    public TerminalInterface()
    {
        var terminal = !System.Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
        colored = terminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        if (terminal)
            progress = new ProgressDisplay(System.Console.Out);
        RawUI = new TerminalRawInterface(terminal);
    }

    /// <inheritdoc/>
    public override PSHostRawUserInterface RawUI { get; }

    /// <summary>Whether what is written is the report of an error nobody caught.</summary>
    public bool WriteAsError { get; set; }

    /// <inheritdoc/>
    public override bool SupportsVirtualTerminal => colored;

    /// <summary>Takes the progress lines off the terminal.</summary>
    public void ClearProgress()
    {
        lock (gate)
            progress?.Clear();
    }

    /// <inheritdoc/>
    public override void Write(string value) => Emit(System.Console.Out, value, null);

    /// <inheritdoc/>
    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) =>
        Emit(System.Console.Out, value, foregroundColor);

    /// <inheritdoc/>
    public override void WriteLine(string value) => Emit(
        WriteAsError ? System.Console.Error : System.Console.Out, value + Environment.NewLine, WriteAsError ? ErrorColor : null);

    /// <inheritdoc/>
    public override void WriteErrorLine(string value) => Emit(System.Console.Error, value + Environment.NewLine, ErrorColor);

    /// <inheritdoc/>
    public override void WriteDebugLine(string message) => WriteNote("DEBUG", message, NoteColor);

    /// <inheritdoc/>
    public override void WriteVerboseLine(string message) => WriteNote("VERBOSE", message, NoteColor);

    /// <inheritdoc/>
    public override void WriteWarningLine(string message) => WriteNote("WARNING", message, WarningColor);

    /// <inheritdoc/>
    public override void WriteInformation(InformationRecord record)
    {
        // Shown by the runtime through WriteLine where the preference asks for it; nothing is logged here.
    }

    /// <inheritdoc/>
    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
        lock (gate)
            progress?.Update(record);
    }

    private void WriteNote(string label, string message, ConsoleColor color) =>
        Emit(System.Console.Out, $"{label}: {message}{Environment.NewLine}", color);

    private void Emit(TextWriter writer, string text, ConsoleColor? color)
    {
        lock (gate)
        {
            progress?.Clear();
            // The defaults a caller passes on (-1) are no color of a terminal.
            if (colored && color is { } chosen && Enum.IsDefined(chosen))
                writer.Write(Ansi.Paint(text, chosen));
            else
                writer.Write(colored ? text : Ansi.Plain(text));
        }
    }
}
