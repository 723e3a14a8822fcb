namespace KerasPS.Applications;

/// <summary>The B variants of EfficientNetV2: one base network scaled as the first EfficientNet was.</summary>
public abstract class EfficientNetV2B : EfficientNetV2
{
    internal override bool ImageNetNormalization => true;

    internal override Stage[] Stages { get; } =
    [
        new(1, 32, 16, 1, 1, true), new(2, 16, 32, 4, 2, true), new(2, 32, 48, 4, 2, true), new(3, 48, 96, 4, 2, false),
        new(5, 96, 112, 6, 1, false), new(8, 112, 192, 6, 2, false),
    ];
}
