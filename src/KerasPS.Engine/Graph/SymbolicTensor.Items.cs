namespace KerasPS;

// A script finds an indexer by the number of its arguments; with a list of them it would take the items one by one.
public sealed partial class SymbolicTensor
{
    /// <summary>A part by Python's rules of indexing: see <see cref="K.GetItem"/>.</summary>
    public SymbolicTensor this[object? first] => K.GetItem(this, [first]);

    /// <inheritdoc cref="this[object?]"/>
    public SymbolicTensor this[object? first, object? second] => K.GetItem(this, [first, second]);

    /// <inheritdoc cref="this[object?]"/>
    public SymbolicTensor this[object? first, object? second, object? third] => K.GetItem(this, [first, second, third]);

    /// <inheritdoc cref="this[object?]"/>
    public SymbolicTensor this[object? first, object? second, object? third, object? fourth] =>
        K.GetItem(this, [first, second, third, fourth]);

    /// <inheritdoc cref="this[object?]"/>
    public SymbolicTensor this[object? first, object? second, object? third, object? fourth, object? fifth] =>
        K.GetItem(this, [first, second, third, fourth, fifth]);
}
