using System.Management.Automation;

namespace KerasPS.Cmdlets.Binding;

/// <summary>What all cmdlets share: errors become records with constant ids, Ctrl+C becomes a token.</summary>
public abstract class KerasCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource stopping = new();

    /// <summary>Cancelled when the pipeline is stopped.</summary>
    protected CancellationToken StopToken => stopping.Token;

    /// <summary>Whether objects come from the pipeline: then a command that changes one hands it on.</summary>
    protected bool IsInPipeline => MyInvocation.ExpectingInput;

    /// <inheritdoc/>
    protected sealed override void BeginProcessing() => Guard(Begin);

    /// <inheritdoc/>
    protected sealed override void ProcessRecord() => Guard(Process);

    /// <inheritdoc/>
    protected sealed override void EndProcessing() => Guard(End);

    /// <inheritdoc/>
    protected override void StopProcessing() => stopping.Cancel();

    /// <summary>Before the first object.</summary>
    protected virtual void Begin()
    {
    }

    /// <summary>For each object from the pipeline, or once.</summary>
    protected virtual void Process()
    {
    }

    /// <summary>After the last object.</summary>
    protected virtual void End()
    {
    }

    /// <summary>What an error record names as its target.</summary>
    protected virtual object? ErrorTarget => null;

    /// <summary>Writes an error and goes on, for a bad object among good ones.</summary>
    protected void WriteFailure(Exception exception, object? target) => WriteError(ErrorMapper.ToRecord(exception, target));

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees what the command holds.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing) stopping.Dispose();
    }

    private void Guard(Action action)
    {
        try
        {
            action();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
        catch (Exception exception) when (ErrorMapper.IsExpected(exception))
        {
            ThrowTerminatingError(ErrorMapper.ToRecord(exception, ErrorTarget));
        }
    }
}
