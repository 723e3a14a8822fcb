namespace KerasPS.Applications;

/// <summary>MobileNetV3 for small devices.</summary>
[KerasObject("MobileNetV3Small")]
public sealed class MobileNetV3Small : MobileNetV3
{
    /// <inheritdoc/>
    public override string DefaultName => "MobileNetV3Small";

    internal override string Kind => "small";

    internal override int LastChannels => 1024;

    internal override Block[] Blocks { get; } =
    [
        new(1, 16, 3, 2, true, false), new(72.0 / 16, 24, 3, 2, false, false), new(88.0 / 24, 24, 3, 1, false, false),
        new(4, 40, 5, 2, true, true), new(6, 40, 5, 1, true, true), new(6, 40, 5, 1, true, true),
        new(3, 48, 5, 1, true, true), new(3, 48, 5, 1, true, true), new(6, 96, 5, 2, true, true),
        new(6, 96, 5, 1, true, true), new(6, 96, 5, 1, true, true),
    ];

    internal override IReadOnlyDictionary<string, (string Top, string NoTop)> Hashes { get; } =
        new Dictionary<string, (string, string)>
        {
            ["small_224_1.0_float"] = ("8768d4c2e7dee89b9d02b2d03d65d862", "d3e8ec802a04aa4fc771ee12a9a9b836"),
            ["small_224_0.75_float"] = ("cb65d4e5be93758266aa0a7f2c6708b7", "ebdb5cc8e0b497cd13a7c275d475c819"),
            ["small_minimalistic_224_1.0_float"] = ("99cd97fb2fcdad2bf028eb838de69e37", "cde8136e733e811080d9fcd8a252f7e4"),
        };
}
