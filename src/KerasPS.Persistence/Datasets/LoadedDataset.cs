namespace KerasPS;

/// <summary>
/// Training and test data. Inputs are a tensor, or, for texts of different lengths, one array of word numbers a text.
/// </summary>
/// <param name="XTrain">Training inputs: a <see cref="Tensor"/> or <c>int[][]</c>.</param>
/// <param name="YTrain">Training targets.</param>
/// <param name="XTest">Test inputs: a <see cref="Tensor"/> or <c>int[][]</c>.</param>
/// <param name="YTest">Test targets.</param>
public sealed record LoadedDataset(object XTrain, Tensor YTrain, object XTest, Tensor YTest);
