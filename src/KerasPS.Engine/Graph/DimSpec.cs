using System.Globalization;

namespace KerasPS;

/// <summary>
/// A length inside an op's attributes: a number (-1: what remains), or axis <paramref name="Value"/> of the op's
/// input number <paramref name="Input"/>, which is there for its shape alone.
/// </summary>
public readonly record struct DimSpec(int Value, int Input = -1)
{
    /// <summary>
    /// Turns lengths into attributes: a value that gives a length is appended to <paramref name="inputs"/> once.
    /// </summary>
    public static EquatableArray<DimSpec> From(ReadOnlySpan<Dim> dims, List<SymbolicTensor> inputs)
    {
        var specs = new DimSpec[dims.Length];
        for (var i = 0; i < dims.Length; i++)
        {
            if (dims[i].Source is not { } source)
            {
                specs[i] = new(dims[i].Value);
                continue;
            }
            var index = inputs.IndexOf(source);
            if (index < 0)
            {
                index = inputs.Count;
                inputs.Add(source);
            }
            specs[i] = new(dims[i].Axis, index);
        }
        return new(specs);
    }

    /// <summary>The length for these inputs; -1 where unknown or where it is what remains.</summary>
    public int Resolve(ReadOnlySpan<TensorSpec> inputs) => Input < 0 ? Value : inputs[Input].Shape[Value];

    /// <inheritdoc/>
    public override string ToString() => Input < 0 ? Value.ToString(CultureInfo.InvariantCulture) : $"axis {Value} of input {Input}";
}
