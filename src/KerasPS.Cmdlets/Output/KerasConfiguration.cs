namespace KerasPS;

/// <summary>The session's defaults (Keras' keras.json).</summary>
/// <param name="FloatX">The type of layers and variables made without one.</param>
/// <param name="Epsilon">The small number that keeps logarithms and divisions finite.</param>
/// <param name="ImageDataFormat">Where layers expect the channels of images.</param>
/// <param name="DTypePolicy">The type policy of layers made without one.</param>
/// <param name="Seed">The seed of random numbers.</param>
/// <param name="Device">Where models run.</param>
public sealed record KerasConfiguration(string FloatX, double Epsilon, string ImageDataFormat, string DTypePolicy, ulong Seed, string Device)
{
    internal static KerasConfiguration Current => new(KerasConfig.FloatX.KerasName(), KerasConfig.Epsilon,
        Naming.ToSnakeCase(KerasConfig.ImageDataFormat.ToString()), KerasPS.DTypePolicy.Default.Name, RandomState.Global.Seed, Backend.Current.Name);
}
