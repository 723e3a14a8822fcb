namespace KerasPS.Hosting.Commands;

/// <summary>An error a script reports in its own words.</summary>
public sealed class WriteErrorException(string message) : Exception(message);
