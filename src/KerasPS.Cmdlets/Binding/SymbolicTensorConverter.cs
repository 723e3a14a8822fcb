namespace KerasPS.Cmdlets.Binding;

/// <summary>Fixed values in formulas: <c>$image * (0.299, 0.587, 0.114)</c>, <c>[KerasPS.K]::Dot($x, $matrix)</c>.</summary>
public sealed class SymbolicTensorConverter : OneWayConverter
{
    /// <inheritdoc/>
    protected override bool Accepts(object value) => value is Tensor || IsNumeric(value);

    /// <inheritdoc/>
    protected override object Convert(object value)
    {
        var tensor = value as Tensor ?? Data.HostData.ToTensor(value);
        // Whole numbers in a script are numbers like others: in a formula they meet floats.
        return K.Constant(value is Tensor ? tensor : tensor.Cast(KerasConfig.FloatX));
    }
}
