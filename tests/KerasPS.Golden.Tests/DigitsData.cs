namespace KerasPS.Golden;

/// <summary>The handwritten digits in the forms that the golden fits used.</summary>
internal static class DigitsData
{
    private static readonly IReadOnlyDictionary<string, Tensor> Arrays = GoldenArchive.Of("training").Arrays("digits.npz");

    private static int Count => Arrays["y"].Shape[0];

    private static Tensor Labels(Func<int, double> of, Shape? shape = null) => Fill(shape ?? new(Count), i => of((int)Arrays["y"].GetDouble(i)));

    /// <summary>Inputs, targets and sample weights of a job (the case's name behind the tag).</summary>
    public static (Tensor X, object Y, Tensor? Weights) Of(string job)
    {
        var images = job is "cnn" ? new Shape(Count, 8, 8, 1)
            : job is "lstm" or "gru_bidirectional" or "masked_temporal" ? new Shape(Count, 8, 8) : new Shape(Count, 64);
        var masked = job == "masked_temporal";
        var x = Fill(images, i => masked && i / 8 % 8 >= 8 - i / 64 % 4 && i / 64 % 4 > 0 ? 0 : Arrays["x"].GetDouble(i) / 16);
        var hot = Fill(new(Count, 10), i => Arrays["y"].GetDouble(i / 10) == i % 10 ? 1 : 0);
        object y = job switch
        {
            "mlp_sparse" or "class_weight" or "batch_normalization" => Labels(l => l),
            "two_outputs" => new Dictionary<string, Tensor> { ["digit"] = Labels(l => l), ["odd"] = Labels(l => l % 2, new(Count, 1)) },
            "masked_temporal" => Fill(new(Count, 8), i => Arrays["y"].GetDouble(i / 8)),
            _ => hot,
        };
        var weights = job switch
        {
            "sample_weight" => Fill(new(Count), i => 0.5 + i % 5 * 0.25),
            "masked_temporal" => Fill(new(Count, 8), i => 1 + (i / 8 + i % 8) % 3 * 0.5),
            _ => null,
        };
        return (x, y, weights);
    }

    private static Tensor Fill(Shape shape, Func<long, double> value)
    {
        var tensor = new Tensor(shape);
        for (long i = 0; i < tensor.Size; i++) tensor.SetDouble(i, value(i));
        return tensor;
    }
}
