namespace KerasPS;

/// <summary>What a callback may know of the running fit.</summary>
/// <param name="Epochs">The number of the last epoch plus one.</param>
/// <param name="Steps">Batches an epoch; null where unknown.</param>
public sealed record CallbackParameters(int Epochs, int? Steps);
