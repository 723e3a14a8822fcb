namespace KerasPS.Datasets;

/// <summary>Film reviews, good (1) or bad (0): 25,000 to train, 25,000 to test.</summary>
[KerasObject("imdb")]
public sealed class Imdb : SequenceDataset
{
    /// <inheritdoc/>
    public override LoadedDataset Load()
    {
        var arrays = PickledNpz.Read(Source("imdb.npz", "69664113be75683a8fe16e3ed0ab59fda8886cb3cd7ada244f7d9544e4676b9f"));
        // One generator shuffles both parts, training data first.
        var random = new MersenneTwister((uint)Seed);
        var train = Shuffled(arrays.Sequences("x_train"), arrays.Labels("y_train"), random);
        var test = Shuffled(arrays.Sequences("x_test"), arrays.Labels("y_test"), random);
        (train, test) = (Short(train), Short(test));
        return Split([.. train, .. test], train.Count);
    }

    /// <inheritdoc/>
    protected override CachedFile WordFile { get; } = new("imdb_word_index.json", "datasets", new(Server + "imdb_word_index.json"), "bfafd718b763782e994055a2d397834f");
}
