namespace KerasPS.Applications;

/// <summary>NASNet-A, mobile form, images of 224×224.</summary>
[KerasObject("NASNetMobile")]
public sealed class NASNetMobile : NasNet
{
    /// <inheritdoc/>
    public override string DefaultName => "nasnet_mobile";

    /// <inheritdoc/>
    public override int DefaultSize => 224;

    /// <inheritdoc/>
    public override WeightsFile Published { get; } = new("tensorflow/keras-applications/nasnet",
        "nasnet_mobile.h5", "020fb642bf7360b370c678b08e0adf61", "nasnet_mobile_no_top.h5", "1ed92395b5b598bdda52abe5c0dbfd63")
    {
        ServerTop = "NASNet-mobile.h5", ServerNoTop = "NASNet-mobile-no-top.h5",
    };

    internal override int PenultimateFilters => 1056;

    internal override int Cells => 4;

    internal override int StemFilters => 32;

    internal override bool SkipReduction => false;
}
