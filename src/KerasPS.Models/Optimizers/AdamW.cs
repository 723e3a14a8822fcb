namespace KerasPS.Optimizers;

/// <summary>Adam with decay of the weights apart from the gradients (Loshchilov and Hutter 2019).</summary>
[KerasObject("AdamW")]
public sealed class AdamW : AdamBase
{
    /// <summary>Makes the optimizer with a weight decay of 0.004.</summary>
    public AdamW() => WeightDecay = 0.004;
}
