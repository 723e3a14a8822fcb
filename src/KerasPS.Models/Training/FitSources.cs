using KerasPS.Data;

namespace KerasPS.Training;

/// <summary>Makes the loops of a fit from what the user gives.</summary>
internal static class FitSources
{
    private const int DefaultBatchSize = 32;

    /// <summary>Arrays in memory, of which the last part may be kept for validation.</summary>
    public static FitLoop FromArrays(Model model, object x, object? y, FitOptions options)
    {
        var data = BoundData.Of(model, x, y, options.SampleWeight, options.ClassWeight);
        var count = data.Samples;
        var batch = options.BatchSize ?? DefaultBatchSize;
        var training = count;
        EvaluationLoop? validation = null;
        if (options.ValidationX is not null) validation = Validation(model, options);
        else if (options.ValidationSplit > 0)
        {
            training = (int)Math.Floor(count * (1 - options.ValidationSplit));
            if (training == 0 || training == count)
                throw new KerasException("ValidationSplit", FormattableString.Invariant($"Of {count} samples a validation split of ") +
                    FormattableString.Invariant($"{options.ValidationSplit} leaves {training} for training and {count - training} for validation. ") +
                    "Give more samples or another split.");
            // Class weights make no difference in validation, sample weights do.
            var measured = options.ClassWeight is null ? data : data with { Weights = new Tensor?[data.Weights.Length] };
            var (test, testColumns) = model.Execution.StepFor(measured, training: false);
            validation = new(model, new ArraySource(test, testColumns, training, count - training,
                options.ValidationBatchSize ?? batch, ShuffleMode.None), options.ValidationSteps);
        }
        if (training == 0) throw new KerasException("SampleCount", "There are no samples to train with; the arrays have no rows.");
        var (function, columns) = model.Execution.StepFor(data, training: true);
        return new(model, options, new ArraySource(function, columns, 0, training, batch, options.Shuffle,
            options.StepsPerEpoch is not null), validation);
    }

    /// <summary>Batches of a generator or a sequence.</summary>
    public static FitLoop FromBatches(Model model, IEnumerable<TrainingBatch> batches, FitOptions options)
    {
        if (options.ValidationSplit > 0)
            throw new KerasException("ValidationSplit", "A stream of batches cannot be split. Give the validation data themselves.");
        if (options.SampleWeight is not null)
            throw new KerasException("SampleWeight", "With batches, give the sample weights as the third part of each batch.");
        var source = Stream(model, batches, true, options.ClassWeight, options.Shuffle != ShuffleMode.None,
            options.StepsPerEpoch is not null);
        return new(model, options, source, options.ValidationX is null ? null : Validation(model, options));
    }

    /// <summary>A source of batches bound one by one.</summary>
    public static StreamSource Stream(Model model, IEnumerable<TrainingBatch> batches, bool training,
        System.Collections.IDictionary? classWeight, bool shuffle, bool endless) => new(batches,
        b => model.Execution.StepFor(BoundData.Of(model, b.X, b.Y, b.SampleWeight, classWeight), training), shuffle, endless);

    /// <summary>A loop over data that only measures.</summary>
    public static EvaluationLoop Evaluation(Model model, object x, object? y, object? weights, int? batchSize, int? steps)
    {
        if (x is IEnumerable<TrainingBatch> batches)
            return new(model, Stream(model, batches, false, null, false, false), steps);
        var data = BoundData.Of(model, x, y, weights, null);
        var (function, columns) = model.Execution.StepFor(data, training: false);
        return new(model, new ArraySource(function, columns, 0, data.Samples, batchSize ?? DefaultBatchSize, ShuffleMode.None), steps);
    }

    private static EvaluationLoop Validation(Model model, FitOptions options) => Evaluation(model, options.ValidationX!,
        options.ValidationY, options.ValidationSampleWeight, options.ValidationBatchSize ?? options.BatchSize, options.ValidationSteps);
}
