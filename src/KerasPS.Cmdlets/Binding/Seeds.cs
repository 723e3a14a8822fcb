using KerasPS.Initializers;

namespace KerasPS.Cmdlets.Binding;

/// <summary>The one seed behind starting values, shuffles, dropout and all else that is random.</summary>
internal static class Seeds
{
    /// <summary>Starts every stream anew.</summary>
    public static void Set(long seed)
    {
        RandomState.Global = new((ulong)seed);
        HostRandom.Reset();
        RandomStreams.Reset();
    }
}
