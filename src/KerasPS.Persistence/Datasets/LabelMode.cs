namespace KerasPS.Datasets;

/// <summary>Which labels of CIFAR-100 are read.</summary>
public enum LabelMode
{
    /// <summary>100 classes.</summary>
    Fine,
    /// <summary>20 classes of five fine ones each.</summary>
    Coarse,
}
