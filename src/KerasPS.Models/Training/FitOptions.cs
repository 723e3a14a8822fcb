using System.Collections;

namespace KerasPS;

/// <summary>How a model is fitted; the defaults are Keras'.</summary>
public sealed record FitOptions
{
    /// <summary>Samples a step; null: 32.</summary>
    public int? BatchSize { get; init; }

    /// <summary>The number of the last epoch, counted from 1.</summary>
    public int Epochs { get; init; } = 1;

    /// <summary>The order of the samples.</summary>
    public ShuffleMode Shuffle { get; init; } = ShuffleMode.Samples;

    /// <summary>The fraction of the samples, the last ones, kept for validation.</summary>
    public double ValidationSplit { get; init; }

    /// <summary>Data to validate with after an epoch: inputs.</summary>
    public object? ValidationX { get; init; }

    /// <summary>Data to validate with after an epoch: targets.</summary>
    public object? ValidationY { get; init; }

    /// <summary>Weights of the validation samples.</summary>
    public object? ValidationSampleWeight { get; init; }

    /// <summary>A weight for each class by its number.</summary>
    public IDictionary? ClassWeight { get; init; }

    /// <summary>A weight for each sample (or step), once or by output.</summary>
    public object? SampleWeight { get; init; }

    /// <summary>The epoch to begin with, counted from 0.</summary>
    public int InitialEpoch { get; init; }

    /// <summary>Batches an epoch; null: all.</summary>
    public int? StepsPerEpoch { get; init; }

    /// <summary>Validation batches; null: all.</summary>
    public int? ValidationSteps { get; init; }

    /// <summary>Samples of a validation batch; null: as in training.</summary>
    public int? ValidationBatchSize { get; init; }

    /// <summary>Validate after every so many epochs.</summary>
    public int ValidationFrequency { get; init; } = 1;

    /// <summary>The epochs (counted from 1) to validate after; null: by <see cref="ValidationFrequency"/>.</summary>
    public IReadOnlyCollection<int>? ValidationEpochs { get; init; }

    /// <summary>Callbacks, in order.</summary>
    public IReadOnlyList<Callback> Callbacks { get; init; } = [];
}
