namespace KerasPS;

internal static partial class KerasOperations
{
    // The backend's own hard sigmoid has the slope that it had before Keras 3.
    public static SymbolicTensor HardSigmoid(SymbolicTensor x) => new Activations.HardSigmoid().Call(Float(x));

    public static SymbolicTensor Threshold(SymbolicTensor x, double threshold, double @default) => K.Where(K.Greater(x, threshold), x, @default);

    /// <summary>The op of an activation that has no function of its own; null: there is none of that name, or it does not know these options.</summary>
    public static SymbolicTensor? Activate(string name, SymbolicTensor x, IEnumerable<KeyValuePair<string, object?>> options)
    {
        if (KerasRegistry.Find(typeof(Activation), name) is not { } activation) return null;
        var given = options.ToList();
        return given.All(o => activation.FindOption(o.Key) is not null) ? ((Activation)activation.Create(given)).Call(Float(x)) : null;
    }
}
