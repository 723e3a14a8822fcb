namespace KerasPS.Cmdlets.Binding;

/// <summary>Tensors of numbers, arrays and nested lists.</summary>
public sealed class TensorConverter : OneWayConverter
{
    /// <inheritdoc/>
    protected override bool Accepts(object value) => IsNumeric(value);

    /// <inheritdoc/>
    protected override object Convert(object value)
    {
        // As in Keras, numbers without a type of their own are floats.
        var tensor = Data.HostData.ToTensor(value);
        return tensor.DType is DType.Int32 ? tensor.Cast(KerasConfig.FloatX) : tensor;
    }
}
