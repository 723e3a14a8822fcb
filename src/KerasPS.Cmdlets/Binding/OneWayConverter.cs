using System.Management.Automation;

namespace KerasPS.Cmdlets.Binding;

/// <summary>
/// A conversion that PowerShell makes where a method wants one of our types (KerasPS.types.ps1xml), so that scripts write
/// <c>[KerasPS.K]::Placeholder((28, 28))</c>.
/// </summary>
public abstract class OneWayConverter : PSTypeConverter
{
    /// <inheritdoc/>
    public override bool CanConvertFrom(object sourceValue, Type destinationType) =>
        sourceValue is not null && Accepts(ScriptFunctions.Unwrap(sourceValue));

    /// <inheritdoc/>
    public override object ConvertFrom(object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) =>
        Convert(ScriptFunctions.Unwrap(sourceValue));

    /// <inheritdoc/>
    public override bool CanConvertTo(object sourceValue, Type destinationType) => false;

    /// <inheritdoc/>
    public override object ConvertTo(object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) =>
        throw new PSInvalidCastException($"A {sourceValue.GetType().Name} does not become a {destinationType.Name}.");

    /// <summary>Whether a value can become one of ours.</summary>
    protected abstract bool Accepts(object value);

    /// <summary>The value as ours.</summary>
    protected abstract object Convert(object value);

    /// <summary>Whether a value is a number, or a list of numbers and of such lists.</summary>
    protected static bool IsNumeric(object? value) => (value is null ? null : ScriptFunctions.Unwrap(value)) switch
    {
        bool or byte or sbyte or short or ushort or int or uint or long or float or double or decimal => true,
        Array { Length: > 0 } array when array.GetType().GetElementType()!.IsPrimitive => array.GetType().GetElementType() != typeof(char),
        object[] { Length: > 0 } items => items.All(IsNumeric),
        System.Collections.IList { Count: > 0 } items => items.Cast<object?>().All(IsNumeric),
        _ => false,
    };
}
