namespace KerasPS.Datasets;

/// <summary>Film reviews, good (1) or bad (0): 25,000 to train, 25,000 to test.</summary>
[KerasObject("imdb")]
public sealed class Imdb : SequenceDataset
{
    /// <inheritdoc/>
    public override LoadedDataset Load()
    {
        var arrays = PickledNpz.Read(Source("imdb.npz", "69664113be75683a8fe16e3ed0ab59fda8886cb3cd7ada244f7d9544e4676b9f"), KerasVersion);
        if (KerasVersion == Datasets.KerasVersion.TfKeras && StartChar is null && IndexFrom == 0 && MaxLen is null)
            throw new KerasException("DatasetVersionFails", "imdb: tf.keras fails where start_char is None and index_from is 0 (it adds two arrays of different lengths). Give -StartChar, -IndexFrom or another -KerasVersion.");
        // One generator shuffles both parts, training data first; Keras 1 begins anew with twice the seed.
        var random = new MersenneTwister((uint)Seed);
        var train = Shuffled(arrays.Sequences("x_train"), arrays.Labels("y_train"), random);
        if (KerasVersion == Datasets.KerasVersion.Keras1) random = new((uint)Seed * 2);
        var test = Shuffled(arrays.Sequences("x_test"), arrays.Labels("y_test"), random);
        if (KerasVersion is Datasets.KerasVersion.Keras1 or Datasets.KerasVersion.Keras2)
        {
            // They filter the joined list and cut it at the old length: test reviews move up among the training reviews.
            var all = Short([.. train, .. test]);
            return Split(all, Math.Min(train.Count, all.Count));
        }
        (train, test) = (Short(train), Short(test));
        return Split([.. train, .. test], train.Count);
    }

    /// <inheritdoc/>
    protected override CachedFile WordFile { get; } = new("imdb_word_index.json", "datasets", new(Server + "imdb_word_index.json"), "bfafd718b763782e994055a2d397834f");
}
