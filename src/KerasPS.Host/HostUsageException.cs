namespace KerasPS.Hosting;

/// <summary>The command line cannot be understood.</summary>
internal sealed class HostUsageException(string message) : Exception(message);
