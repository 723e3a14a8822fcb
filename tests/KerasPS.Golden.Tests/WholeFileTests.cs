namespace KerasPS.Golden;

/// <summary>One model by each Keras generation, to look at: read whole, it predicts as recorded and has its optimizer's state.</summary>
public sealed class WholeFileTests
{
    private static readonly GoldenArchive Archive = GoldenArchive.Of("keras-files");

    public static TheoryData<string> Files => [.. Archive.Files.Where(f => f.EndsWith(".h5", StringComparison.Ordinal) || f.EndsWith(".keras", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_whole_file_is_read(string file)
    {
        UniqueNames.Reset();
        var model = ModelFile.Load(Archive.Bytes(file), file);
        var stem = file[..file.IndexOf('.')];
        var arrays = Archive.Arrays((stem == "functional_k3" ? "functional" : stem) + ".npz");
        Tensor[] Series(string prefix) => [.. Enumerable.Range(0, 100).Select(i => arrays.GetValueOrDefault(FormattableString.Invariant($"{prefix}{i}"))).TakeWhile(a => a is not null)!];
        var x = Series("x");
        using var trace = new ModelTrace(model, x, training: false);
        Assert.Empty(ModelChecks.Compare("y", trace.Run(x).Outputs, Series("y"), 1e-5));
        Assert.Empty(ModelChecks.Compare("w", model.GetWeights(), Series("w"), 0));
        Assert.True(model.IsCompiled);
        // Two numbers, steps and learning rate, stand before the slots.
        if (Series("o") is { Length: > 0 } state) Assert.Empty(ModelChecks.Compare("o", [.. model.Optimizer!.Slots.Select(s => s.Value)], state[2..], 0));
        else Assert.True(model.Optimizer!.HasSteps);
    }
}
