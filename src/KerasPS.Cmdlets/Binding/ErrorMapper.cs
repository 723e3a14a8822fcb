using System.Management.Automation;

namespace KerasPS.Cmdlets.Binding;

/// <summary>The one place where exceptions become error records: a constant id, a category, a target.</summary>
internal static class ErrorMapper
{
    /// <summary>Whether an exception is an error to report, rather than the pipeline's own affair.</summary>
    public static bool IsExpected(Exception exception) =>
        exception is not (PipelineStoppedException or FlowControlException or ActionPreferenceStopException);

    /// <summary>The record of an exception.</summary>
    public static ErrorRecord ToRecord(Exception exception, object? target)
    {
        exception = Unwrap(exception);
        // What a script block threw keeps its own id and its place in the script.
        if (exception is IContainsErrorRecord { ErrorRecord: { } own } and RuntimeException)
            return new ErrorRecord(own, exception);
        return exception is KerasException known
            ? new ErrorRecord(known, known.ErrorId, Category(known.ErrorId), target)
            : new ErrorRecord(exception, Id(exception), Category(exception), target);
    }

    private static Exception Unwrap(Exception exception)
    {
        while (exception is System.Reflection.TargetInvocationException or TypeInitializationException or AggregateException { InnerExceptions.Count: 1 }
            && exception.InnerException is { } inner)
            exception = inner;
        return exception;
    }

    private static string Id(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "FileNotFound",
        UnauthorizedAccessException => "FileAccessDenied",
        IOException => "FileIO",
        ArgumentException => "ArgumentInvalid",
        InvalidOperationException => "OperationInvalid",
        OutOfMemoryException => "OutOfMemory",
        _ => exception.GetType().Name,
    };

    private static ErrorCategory Category(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => ErrorCategory.ObjectNotFound,
        UnauthorizedAccessException => ErrorCategory.PermissionDenied,
        IOException => ErrorCategory.ReadError,
        ArgumentException => ErrorCategory.InvalidArgument,
        InvalidOperationException => ErrorCategory.InvalidOperation,
        OutOfMemoryException => ErrorCategory.ResourceUnavailable,
        _ => ErrorCategory.NotSpecified,
    };

    // By what the id says happened: a name that is not known, a file that is there already, a state that does not fit.
    private static ErrorCategory Category(string id) =>
        Ends(id, "Unknown", "NotFound", "Missing") ? ErrorCategory.ObjectNotFound
        : Ends(id, "Exists", "Duplicate") ? ErrorCategory.ResourceExists
        : Ends(id, "NotCompiled", "NotBuilt", "NotTrained", "NotConnected", "Disconnected") ? ErrorCategory.InvalidOperation
        : Ends(id, "Unavailable") ? ErrorCategory.ResourceUnavailable
        : id.Contains("File", StringComparison.Ordinal) || id.Contains("Hdf5", StringComparison.Ordinal) ? ErrorCategory.InvalidData
        : ErrorCategory.InvalidArgument;

    private static bool Ends(string id, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
            if (id.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }
}
