namespace KerasPS;

public static partial class K
{
    private static readonly Dictionary<string, int> Uids = [];

    /// <summary>The default float type by its Keras name.</summary>
    public static string FloatX() => KerasConfig.FloatX.KerasName();

    /// <summary>Sets the default float type.</summary>
    public static void SetFloatX(string dtype) => KerasConfig.FloatX = DTypes.Parse(dtype);

    /// <summary>A tensor in the default float type.</summary>
    public static Tensor CastToFloatX(Tensor value) => value.Cast(KerasConfig.FloatX);

    /// <summary>The small number that keeps divisions and logarithms away from 0.</summary>
    public static double Epsilon() => KerasConfig.Epsilon;

    /// <summary>Sets the small number that keeps divisions and logarithms away from 0.</summary>
    public static void SetEpsilon(double epsilon) => KerasConfig.Epsilon = epsilon;

    /// <summary>The default place of the channels: channels_last or channels_first.</summary>
    public static string ImageDataFormat() =>
        KerasConfig.ImageDataFormat == DataFormat.ChannelsFirst ? "channels_first" : "channels_last";

    /// <summary>Sets the default place of the channels, by the names of Keras 2 or of Keras 1 (tf, th).</summary>
    public static void SetImageDataFormat(string dataFormat) => KerasConfig.ImageDataFormat =
        IsChannelsFirst(dataFormat) ? DataFormat.ChannelsFirst : DataFormat.ChannelsLast;

    /// <summary>The default place of the channels by Keras 1's names: tf or th.</summary>
    public static string ImageDimOrdering() => KerasConfig.ImageDataFormat == DataFormat.ChannelsFirst ? "th" : "tf";

    /// <summary>Sets the default place of the channels by Keras 1's names.</summary>
    public static void SetImageDimOrdering(string dimOrdering) => SetImageDataFormat(dimOrdering);

    /// <summary>The device that functions run on unless another is given.</summary>
    public static string BackendName() => KerasPS.Backend.Current.Name;

    /// <summary>A number that counts up for each prefix, from 1.</summary>
    public static int GetUid(string prefix = "")
    {
        lock (Uids) return Uids[prefix] = Uids.GetValueOrDefault(prefix) + 1;
    }

    /// <summary>Starts the counters of <see cref="GetUid"/> anew.</summary>
    public static void ResetUids()
    {
        lock (Uids) Uids.Clear();
    }

    /// <summary>Forgets what the session counted: names and random streams start anew, the learning phase is free again.</summary>
    public static void ClearSession()
    {
        ResetUids();
        RandomStreams.Reset();
        learningPhase = null;
    }
}
