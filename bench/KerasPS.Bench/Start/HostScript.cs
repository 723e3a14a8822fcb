namespace KerasPS.Bench;

/// <summary>A row that a script measures, inside one process of the host, where everything is warm.</summary>
public abstract class HostScript : BenchRow
{
    public override string? Skip => Commands.Root is null ? "not run inside the repository"
        : File.Exists(Commands.Host) ? null : "no host: dotnet build -c Release src/KerasPS.Host";

    /// <summary>Runs a script of this folder; it prints numbers of seconds, one a line.</summary>
    protected static double[] Run(string script, Alternation alternation) => [.. Commands
        .Run("dotnet", Commands.Host, Path.Combine(AppContext.BaseDirectory, "Start", script), Commands.Root!, alternation.Rounds.ToString(System.Globalization.CultureInfo.InvariantCulture))
        .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(l => double.Parse(l, System.Globalization.CultureInfo.InvariantCulture))];
}
