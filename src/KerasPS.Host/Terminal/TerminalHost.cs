using System.Globalization;
using System.Management.Automation.Host;

namespace KerasPS.Hosting.Terminal;

/// <summary>The host as PowerShell sees it.</summary>
internal sealed class TerminalHost : PSHost
{
    /// <summary>Where text goes and comes from.</summary>
    public TerminalInterface Terminal { get; } = new();

    /// <summary>What the script passed to exit.</summary>
    public int? RequestedExitCode { get; private set; }

    /// <inheritdoc/>
    public override string Name => "KerasPS.Host";

    /// <inheritdoc/>
    public override Version Version { get; } = typeof(TerminalHost).Assembly.GetName().Version ?? new Version(0, 1);

    /// <inheritdoc/>
    public override Guid InstanceId { get; } = Guid.NewGuid();

    /// <inheritdoc/>
    public override CultureInfo CurrentCulture { get; } = CultureInfo.CurrentCulture;

    /// <inheritdoc/>
    public override CultureInfo CurrentUICulture { get; } = CultureInfo.CurrentUICulture;

    /// <inheritdoc/>
    public override PSHostUserInterface UI => Terminal;

    /// <inheritdoc/>
    public override void SetShouldExit(int exitCode) => RequestedExitCode = exitCode;

    /// <inheritdoc/>
    public override void EnterNestedPrompt() =>
        throw new HostException("Nested prompts need a debugger; this host has none.");

    /// <inheritdoc/>
    public override void ExitNestedPrompt()
    {
    }

    /// <inheritdoc/>
    public override void NotifyBeginApplication()
    {
    }

    /// <inheritdoc/>
    public override void NotifyEndApplication()
    {
    }
}
