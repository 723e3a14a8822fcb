namespace KerasPS;

/// <summary>A file that is needed was not to be downloaded.</summary>
public sealed class DownloadDeclinedException : Exception
{
    /// <summary>The error of no file in particular.</summary>
    public DownloadDeclinedException() : base("The download was declined.")
    {
    }

    /// <summary>An error with a message.</summary>
    public DownloadDeclinedException(string message) : base(message)
    {
    }

    /// <summary>An error with a message and a cause.</summary>
    public DownloadDeclinedException(string message, Exception inner) : base(message, inner)
    {
    }
}
