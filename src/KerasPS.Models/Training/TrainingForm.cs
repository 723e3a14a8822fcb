namespace KerasPS;

/// <summary>
/// Whose rules combine losses, weights, masks and penalties into the figures of a batch: what an older file trained
/// with goes on as it began. Compiling anew takes Keras 3's.
/// </summary>
public enum TrainingForm
{
    /// <summary>Keras 3.</summary>
    Keras3,
    /// <summary>tf.keras: a batch counts by its samples in the loss of one of several outputs, and class weights multiply sample weights.</summary>
    TensorFlow,
    /// <summary>Keras 2.3: means count masked values too, and activity penalties grow with the batch.</summary>
    Keras2,
    /// <summary>Keras 2.0 to 2.2: means count neither masked values nor weights of 0.</summary>
    Keras22,
    /// <summary>Keras 1: besides, metrics know neither masks nor weights, and sample weights replace class weights.</summary>
    Keras1,
}
