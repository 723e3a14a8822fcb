namespace KerasPS.Optimizers;

/// <summary>Adam (Kingma and Ba 2014).</summary>
[KerasObject("Adam")]
public sealed class Adam : AdamBase;
