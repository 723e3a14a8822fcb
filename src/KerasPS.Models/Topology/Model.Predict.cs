using KerasPS.Callbacks;
using KerasPS.Data;
using KerasPS.Training;

namespace KerasPS;

/// <summary>Asking a trained model.</summary>
public abstract partial class Model
{
    /// <summary>The output for all samples, of a model with one.</summary>
    /// <param name="x">Inputs, or batches of a generator.</param>
    /// <param name="batchSize">Samples of a batch; null: 32.</param>
    /// <param name="steps">Batches to predict; null: all.</param>
    /// <param name="callbacks">Callbacks.</param>
    /// <param name="cancel">Ends it between two batches.</param>
    public Tensor Predict(object x, int? batchSize = null, int? steps = null, IReadOnlyList<Callback>? callbacks = null,
        CancellationToken cancel = default)
    {
        var all = PredictAll(x, batchSize, steps, callbacks, cancel);
        return all.Count == 1 ? all[0] : throw new KerasException("LayerOutputCount",
            $"Model '{Name}' has {all.Count} outputs; expected one. Use PredictAll, which returns them all.");
    }

    /// <summary>All outputs for all samples.</summary>
    public IReadOnlyList<Tensor> PredictAll(object x, int? batchSize = null, int? steps = null,
        IReadOnlyList<Callback>? callbacks = null, CancellationToken cancel = default)
    {
        if (x is not IEnumerable<TrainingBatch> && steps is null) return PredictArrays(x, batchSize ?? 32, callbacks, cancel);
        var parts = PredictBatches(x, batchSize, steps, callbacks, cancel).ToList();
        if (parts.Count == 0) throw NothingToPredict();
        return parts.Count == 1 ? parts[0] : [.. Enumerable.Range(0, parts[0].Length).Select(i => Join([.. parts.Select(p => p[i])]))];
    }

    /// <summary>The outputs batch by batch, as the caller pulls.</summary>
    public IEnumerable<Tensor[]> PredictBatches(object x, int? batchSize = null, int? steps = null,
        IReadOnlyList<Callback>? callbacks = null, CancellationToken cancel = default)
    {
        BatchSource source;
        if (x is IEnumerable<TrainingBatch> batches)
            source = new StreamSource(batches, b => (Execution.Prediction(), PredictionInputs(b.X)), false, false);
        else
        {
            var columns = PredictionInputs(x);
            source = new ArraySource(Execution.Prediction(), columns, 0, DataBinder.SameCount(columns, "inputs"), batchSize ?? 32,
                ShuffleMode.None);
        }
        return Predict(source, steps, new(callbacks ?? [], this, new(1, steps ?? source.Steps)), cancel).Select(Execution.FromPlan);
    }

    /// <summary>The outputs for one batch.</summary>
    public IReadOnlyList<Tensor> PredictOnBatch(object x)
    {
        var columns = PredictionInputs(x);
        return PredictAll(x, Math.Max(1, DataBinder.SameCount(columns, "inputs")));
    }

    /// <summary>
    /// The class of each sample: the position of the largest output, or for a single output whether it is above a half.
    /// </summary>
    public Tensor PredictClasses(object x, int? batchSize = null, CancellationToken cancel = default)
    {
        using var outputs = Predict(x, batchSize, cancel: cancel);
        return ClassesOf(outputs);
    }

    /// <summary>The class each row of scores stands for: the place of the largest, or 1 where a single score is above a half.</summary>
    public static Tensor ClassesOf(Tensor outputs)
    {
        var classes = outputs.Shape[^1];
        var result = new Tensor(classes == 1 ? outputs.Shape : new(outputs.Shape.Dims[..^1].ToArray()), KerasPS.DType.Int32);
        var labels = result.Span<int>();
        for (var i = 0; i < labels.Length; i++)
        {
            if (classes == 1)
            {
                labels[i] = outputs.GetDouble(i) > .5 ? 1 : 0;
                continue;
            }
            var row = (long)i * classes;
            for (var j = 1; j < classes; j++)
                if (outputs.GetDouble(row + j) > outputs.GetDouble(row + labels[i])) labels[i] = j;
        }
        return result;
    }

    private IEnumerable<Tensor[]> Predict(BatchSource source, int? steps, CallbackList callbacks, CancellationToken cancel)
    {
        callbacks.Call(c => c.OnPredictBegin(new()));
        source.Begin(0);
        for (var batch = 0; steps is null || batch < steps; batch++)
        {
            cancel.ThrowIfCancellationRequested();
            var number = batch;
            var plan = source.Next();
            if (plan is null) break;
            if (callbacks.WantsPredictBatches) callbacks.Call(c => c.OnPredictBatchBegin(number, new()));
            plan.Run(RandomState.Global);
            var outputs = new Tensor[Outputs.Count];
            for (var i = 0; i < outputs.Length; i++) outputs[i] = plan.Executable.GetOutput(i);
            if (callbacks.WantsPredictBatches) callbacks.Call(c => c.OnPredictBatchEnd(number, new()));
            yield return outputs;
        }
        callbacks.Call(c => c.OnPredictEnd(new()));
    }

    // The number of rows is known: each batch goes straight to its place in the whole.
    private Tensor[] PredictArrays(object x, int batchSize, IReadOnlyList<Callback>? callbacks, CancellationToken cancel)
    {
        var columns = PredictionInputs(x);
        var count = DataBinder.SameCount(columns, "inputs");
        if (count == 0) throw NothingToPredict();
        var source = new ArraySource(Execution.Prediction(), columns, 0, count, batchSize, ShuffleMode.None);
        Tensor[]? whole = null;
        var done = 0;
        foreach (var parts in Predict(source, null, new(callbacks ?? [], this, new(1, source.Steps)), cancel))
        {
            // Outputs that do not keep the batch axis (a sum over all samples) stay by themselves.
            if (whole is null && parts.Any(p => p.Rank == 0 || p.Shape[0] != Math.Min(batchSize, count))) return Execution.FromPlan(parts);
            whole ??= [.. parts.Select(p => new Tensor(p.Shape.With(0, count), p.DType))];
            for (var i = 0; i < parts.Length; i++) CopyRows(parts[i], whole[i], done);
            done += parts[0].Shape[0];
            foreach (var part in parts) part.Dispose();
        }
        return Execution.FromPlan(whole!);
    }

    private static KerasException NothingToPredict() =>
        new("SampleCount", "There are no samples to predict; the arrays have no rows.");

    private Tensor[] PredictionInputs(object x)
    {
        var inputs = DataBinder.Inputs(this, x);
        if (Inputs.Count > 0) return Execution.ToPlan(inputs);
        BuildFor([.. inputs.Select(i => i.Shape.With(0, Shape.Unknown))]);
        return Execution.ToPlan(DataBinder.Inputs(this, x));
    }

    private static Tensor Join(Tensor[] parts)
    {
        var result = new Tensor(parts[0].Shape.With(0, parts.Sum(p => p.Shape[0])), parts[0].DType);
        var at = 0;
        foreach (var part in parts)
        {
            CopyRows(part, result, at);
            at += part.Shape[0];
            part.Dispose();
        }
        return result;
    }

    private static unsafe void CopyRows(Tensor part, Tensor whole, int first)
    {
        var bytes = part.Size * part.DType.SizeOf();
        var row = part.Shape[0] == 0 ? 0 : bytes / part.Shape[0];
        Buffer.MemoryCopy(part.Pointer, (byte*)whole.Pointer + first * row, bytes, bytes);
    }
}
