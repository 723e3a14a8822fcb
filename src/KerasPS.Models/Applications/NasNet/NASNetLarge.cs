namespace KerasPS.Applications;

/// <summary>NASNet-A, large form, images of 331×331.</summary>
[KerasObject("NASNetLarge")]
public sealed class NASNetLarge : NasNet
{
    /// <inheritdoc/>
    public override string DefaultName => "nasnet_large";

    /// <inheritdoc/>
    public override int DefaultSize => 331;

    /// <inheritdoc/>
    public override WeightsFile Published { get; } = new("tensorflow/keras-applications/nasnet",
        "nasnet_large.h5", "11577c9a518f0070763c2b964a382f17", "nasnet_large_no_top.h5", "d81d89dc07e6e56530c4e77faddd61b5")
    {
        ServerTop = "NASNet-large.h5", ServerNoTop = "NASNet-large-no-top.h5",
    };

    internal override int PenultimateFilters => 4032;

    internal override int Cells => 6;

    internal override int StemFilters => 96;

    internal override bool SkipReduction => true;
}
