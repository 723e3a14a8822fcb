namespace KerasPS.Applications;

/// <summary>NASNet-A: normal and reduction cells found by search (Zoph and others 2017). Channels last only, as in Keras.</summary>
public abstract class NasNet : Application
{
    internal abstract int PenultimateFilters { get; }

    /// <summary>Normal cells in each of the three stages.</summary>
    internal abstract int Cells { get; }

    internal abstract int StemFilters { get; }

    /// <summary>Whether the cell after a reduction skips over it for its second input.</summary>
    internal abstract bool SkipReduction { get; }

    /// <inheritdoc/>
    protected override bool NeedsSize => true;

    internal override SymbolicTensor Features(Net net, SymbolicTensor image)
    {
        if (net.ChannelAxis == 1)
            throw new KerasException("ApplicationDataFormat", $"{ClassName} works with images whose channels come last; the global " +
                "image data format is channels_first. Set-KerasConfig -ImageDataFormat channels_last first.");
        var filters = PenultimateFilters / 24;
        var x = net.BatchNorm(net.Conv(image, StemFilters, 3, 2, bias: false, name: "stem_conv1"), "stem_bn1", momentum: NasNetCell.Momentum);
        SymbolicTensor? p = null;
        (x, p) = NasNetCell.Reduction(net, x, p, filters / 4, "stem_1");
        (x, p) = NasNetCell.Reduction(net, x, p, filters / 2, "stem_2");
        for (var stage = 0; stage < 3; stage++)
        {
            if (stage > 0)
            {
                (x, var before) = NasNetCell.Reduction(net, x, p, filters << stage, FormattableString.Invariant($"reduce_{stage * Cells}"));
                if (!SkipReduction) p = before;
            }
            for (var i = 0; i < Cells; i++)
                (x, p) = NasNetCell.Normal(net, x, p, filters << stage,
                    FormattableString.Invariant($"{stage * Cells + i + (stage > 0 ? 1 : 0)}"));
        }
        return net.Relu(x);
    }

    internal override SymbolicTensor Top(Net net, SymbolicTensor x) =>
        net.Dense(net.GlobalAverage(x), Classes, ClassifierActivation, "predictions");
}
