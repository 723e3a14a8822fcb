using System.Collections;

namespace KerasPS.Cmdlets.Binding;

/// <summary>Shapes of lists of lengths, $null and -1 where a length varies, and of a single length.</summary>
public sealed class ShapeConverter : OneWayConverter
{
    /// <inheritdoc/>
    protected override bool Accepts(object value) => value is int or long || (value is IList items
        && items.Cast<object?>().All(i => i is null || ScriptFunctions.Unwrap(i) is int or long));

    /// <inheritdoc/>
    protected override object Convert(object value) => OptionConverter.Convert(value, typeof(Shape))!;
}
