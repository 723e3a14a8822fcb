namespace KerasPS.Datasets;

/// <summary>The Keras whose loaders a dataset follows where they differ.</summary>
public enum KerasVersion
{
    /// <summary>Keras 1: test reviews shuffled with twice the seed, the inverted rule of words left out, text filtered together.</summary>
    Keras1 = 1,
    /// <summary>Keras 2: imdb filters training and test reviews together and cuts them at the old length.</summary>
    Keras2 = 2,
    /// <summary>Keras 3.</summary>
    Keras3 = 3,
    /// <summary>tf.keras: as Keras 3, but for what it cannot do.</summary>
    TfKeras = 4,
}
