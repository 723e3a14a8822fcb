namespace KerasPS.Applications;

/// <summary>MobileNetV3 for larger devices.</summary>
[KerasObject("MobileNetV3Large")]
public sealed class MobileNetV3Large : MobileNetV3
{
    /// <inheritdoc/>
    public override string DefaultName => "MobileNetV3Large";

    internal override string Kind => "large";

    internal override int LastChannels => 1280;

    internal override Block[] Blocks { get; } =
    [
        new(1, 16, 3, 1, false, false), new(4, 24, 3, 2, false, false), new(3, 24, 3, 1, false, false),
        new(3, 40, 5, 2, true, false), new(3, 40, 5, 1, true, false), new(3, 40, 5, 1, true, false),
        new(6, 80, 3, 2, false, true), new(2.5, 80, 3, 1, false, true), new(2.3, 80, 3, 1, false, true),
        new(2.3, 80, 3, 1, false, true), new(6, 112, 3, 1, true, true), new(6, 112, 3, 1, true, true),
        new(6, 160, 5, 2, true, true), new(6, 160, 5, 1, true, true), new(6, 160, 5, 1, true, true),
    ];

    internal override IReadOnlyDictionary<string, (string Top, string NoTop)> Hashes { get; } =
        new Dictionary<string, (string, string)>
        {
            ["large_224_1.0_float"] = ("59e551e166be033d707958cf9e29a6a7", "07fb09a5933dd0c8eaafa16978110389"),
            ["large_224_0.75_float"] = ("765b44a33ad4005b3ac83185abf1d0eb", "40af19a13ebea4e2ee0c676887f69a2e"),
            ["large_minimalistic_224_1.0_float"] = ("675e7b876c45c57e9e63e6d90a36599c", "ec5221f64a2f6d1ef965a614bdae7973"),
        };
}
