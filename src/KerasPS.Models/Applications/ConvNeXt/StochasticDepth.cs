namespace KerasPS.Layers;

/// <summary>Drops a residual branch of whole samples in training (Huang and others 2016).</summary>
[KerasObject("StochasticDepth", Module = "keras.src.applications.convnext")]
public sealed class StochasticDepth : Layer
{
    /// <summary>The share of samples dropped.</summary>
    [Option(Required = true, Position = 0, Min = 0, Max = 1, Help = "Share of samples whose branch is dropped.")]
    public double DropPathRate { get; init; }

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context)
    {
        if (!context.Training) return x;
        var keep = 1 - DropPathRate;
        Dim[] shape = [Dim.Of(x, 0), .. Enumerable.Repeat((Dim)1, x.Shape.Rank - 1)];
        return x / keep * K.Cast(K.Floor(keep + K.RandomUniform(shape, 0, 1)), x.DType);
    }
}
