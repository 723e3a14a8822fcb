using System.Globalization;
using KerasPS.Reference;

namespace KerasPS.Planning;

/// <summary>
/// Values known when a plan is made. A uniform constant (one number everywhere, such as the ones a gradient starts
/// with) is held as that number alone.
/// </summary>
internal sealed class PlanConstant
{
    private readonly double[]? values;

    private PlanConstant(Tensor? tensor, double[]? values, double? uniform)
    {
        Tensor = tensor;
        this.values = values;
        Uniform = uniform;
    }

    /// <summary>The tensor it came from, whose memory can be read in place where it is single precision.</summary>
    public Tensor? Tensor { get; }

    /// <summary>The number at every position, where it is the same.</summary>
    public double? Uniform { get; }

    public static PlanConstant Of(Tensor tensor) =>
        tensor.Size == 1 ? Of(tensor.GetDouble(0)) : new(tensor, null, null);

    public static PlanConstant Of(double uniform) => new(null, null, uniform);

    public static PlanConstant Of(double[] values)
    {
        var first = values.Length == 0 ? 0 : values[0];
        return System.Array.TrueForAll(values, v => v.Equals(first)) ? Of(first) : new(null, values, null);
    }

    /// <summary>The values as the reference computes with them.</summary>
    public Reference.Array ToArray(TensorSpec spec)
    {
        var array = new Reference.Array(spec.Shape, spec.DType);
        if (Uniform is { } number) System.Array.Fill(array.Data, number);
        else if (values is not null) values.CopyTo(array.Data, 0);
        else Tensor!.ToDoubles().CopyTo(array.Data, 0);
        return array;
    }

    /// <inheritdoc/>
    public override string ToString() => Uniform is { } number
        ? number.ToString("R", CultureInfo.InvariantCulture)
        : "const";
}
