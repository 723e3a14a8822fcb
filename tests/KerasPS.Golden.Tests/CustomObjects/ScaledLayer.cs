namespace KerasPS.Golden;

/// <summary>The class Scaled of a user.</summary>
internal sealed class ScaledLayer : CustomObject
{
    public override IReadOnlyList<string> Cases => ["keras3/model_custom_layer", "tfkeras/model_custom_layer"];

    public override string Name => "Golden>Scaled";

    public override object Value => typeof(Scaled);
}
