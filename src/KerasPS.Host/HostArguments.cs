namespace KerasPS.Hosting;

/// <summary>What the host was asked to do, read from its command line.</summary>
internal sealed record HostArguments
{
    /// <summary>The script file to run, or null.</summary>
    public string? ScriptPath { get; private init; }

    /// <summary>The commands to run, or null.</summary>
    public string? CommandText { get; private init; }

    /// <summary>Whether only the usage was asked for.</summary>
    public bool ShowHelp { get; private init; }

    /// <summary>Whether only the version was asked for.</summary>
    public bool ShowVersion { get; private init; }

    /// <summary>What follows the script's name, untouched.</summary>
    public IReadOnlyList<string> ScriptArguments { get; private init; } = [];

    /// <summary>Reads a command line; everything after the script's name belongs to the script.</summary>
    public static HostArguments Parse(IReadOnlyList<string> arguments)
    {
        for (var index = 0; index < arguments.Count; index++)
        {
            var argument = arguments[index];
            var rest = arguments.Skip(index + 1).ToArray();
            if (Is(argument, "command", "c"))
                return new HostArguments { CommandText = string.Join(' ', rest) };
            if (Is(argument, "file", "f"))
                return rest.Length == 0
                    ? throw new HostUsageException("-File expects the path of a script after it.")
                    : new HostArguments { ScriptPath = rest[0], ScriptArguments = rest[1..] };
            if (Is(argument, "help", "h", "?"))
                return new HostArguments { ShowHelp = true };
            if (Is(argument, "version", "v"))
                return new HostArguments { ShowVersion = true };
            // Spelled for pwsh: neither a profile nor a logo nor prompts exist here, so they are true already.
            if (Is(argument, "noprofile", "nop", "nologo", "noninteractive"))
                continue;
            if (argument.StartsWith('-'))
                throw new HostUsageException($"'{argument}' is no option of this host; -Help lists them.");
            return new HostArguments { ScriptPath = argument, ScriptArguments = rest };
        }

        return new HostArguments();
    }

    private static bool Is(string argument, params ReadOnlySpan<string> names)
    {
        if (argument.Length < 2 || argument[0] is not '-')
            return false;
        var bare = argument.TrimStart('-');
        foreach (var name in names)
        {
            if (bare.Equals(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
