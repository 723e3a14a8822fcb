using System.Text.Json.Nodes;

namespace KerasPS.Layers;

/// <summary>(x − mean) / deviation, with mean and variance given or learned from data by <see cref="Adapt"/>.</summary>
/// <input>any shape</input>
/// <output>that of the input</output>
/// <weights>mean (…), variance (…), count ()</weights>
/// <remarks>There are weights only where -Mean and -Variance are not given; they have the lengths of the axes in -Axis.</remarks>
/// <keras since="2">In Keras 2 only in tf.keras.</keras>
/// <example>
/// Statistics learned from data: afterwards each column has mean 0 and variance 1.
/// <code>
/// $layer = New-Layer Normalization
/// $x = ConvertTo-Tensor ((1, 10), (3, 30)) -DType float32
/// $layer.Adapt($x)
/// Invoke-Predict -Model (New-Sequential | Add-Layer $layer) $x
/// # float32(2, 2)
/// # [[-1, -1],
/// #  [1, 1]]
/// </code>
/// </example>
[KerasObject("Normalization")]
public sealed class Normalization : Layer
{
    private const double Epsilon = 1e-7;
    private LayerWeight? mean;
    private LayerWeight? variance;
    private int[] kept = [];
    private Shape broadcast = Shape.Scalar;

    /// <summary>The axes that keep statistics of their own; null: one mean and variance for all.</summary>
    [Option(Position = 0, Help = "Axes that keep statistics of their own; null: one mean and variance for all.")]
    public Axes? Axis { get; init; } = new[] { -1 };

    /// <summary>The mean, where it is not learned.</summary>
    [Option(Help = "The mean, where it is not learned.")]
    public Numbers? Mean { get; init; }

    /// <summary>The variance, where it is not learned.</summary>
    [Option(Help = "The variance, where it is not learned.")]
    public Numbers? Variance { get; init; }

    /// <summary>Whether the layer goes the way back: x times deviation plus mean.</summary>
    [Option(Help = "Whether the layer goes the way back: x times deviation plus mean.")]
    public bool Invert { get; init; }

    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <inheritdoc/>
    protected internal override void OnOptionsSet()
    {
        if (Mean is null != Variance is null)
            throw new KerasException("OptionConflict", "Normalization: mean and variance must be given together. Give both, or neither and adapt the layer to data.");
    }

    /// <inheritdoc/>
    protected override void Build(IReadOnlyList<Shape> inputs)
    {
        var shape = inputs[0];
        kept = [.. (Axis?.Of(shape.Rank) ?? []).Order()];
        foreach (var axis in kept)
            if (axis < 0 || axis >= shape.Rank || shape[axis] < 0)
                throw new KerasException("LayerShape", $"Normalization '{Name}' expected a known length on axis {axis}; received {shape}. Give the first layer -InputShape.");
        broadcast = new([.. Enumerable.Range(0, shape.Rank).Select(a => kept.Contains(a) ? shape[a] : 1)]);
        if (Mean is not null) return;
        var own = new Shape([.. kept.Select(a => shape[a])]);
        mean = AddWeight("mean", own, new Initializers.Zeros(), trainable: false);
        variance = AddWeight("variance", own, new Initializers.Ones(), trainable: false);
        AddWeight("count", Shape.Scalar, new Initializers.Zeros(), trainable: false, dtype: KerasPS.DType.Int32);
    }

    /// <summary>Learns mean and variance from data of the input's shape.</summary>
    public void Adapt(Tensor data)
    {
        if (Mean is not null)
            throw new KerasException("LayerAdapted", $"Normalization '{Name}' has a fixed mean and variance; make it without them to adapt it.");
        EnsureBuilt([data.Shape.With(0, Shape.Unknown)]);
        var size = (int)mean!.Shape.Size;
        var (sums, squares, counts) = (new double[size], new double[size], new long[size]);
        var places = Places(data.Shape);
        for (long i = 0; i < data.Size; i++)
        {
            sums[places(i)] += data.GetDouble(i);
            counts[places(i)]++;
        }
        for (var i = 0; i < size; i++) sums[i] /= Math.Max(1, counts[i]);
        for (long i = 0; i < data.Size; i++)
        {
            var deviation = data.GetDouble(i) - sums[places(i)];
            squares[places(i)] += deviation * deviation;
        }
        for (var i = 0; i < size; i++)
        {
            mean.Value.SetDouble(i, sums[i]);
            variance!.Value.SetDouble(i, squares[i] / Math.Max(1, counts[i]));
        }
    }

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context)
    {
        x = K.Cast(x, ComputeDType);
        var (m, v) = mean is null ? (Given(Mean!), Given(Variance!)) : (Spread(mean), Spread(variance!));
        var deviation = K.Maximum(K.Sqrt(v), Epsilon);
        return Invert ? m + x * deviation : (x - m) / deviation;
    }

    private SymbolicTensor Spread(LayerWeight weight) =>
        K.Reshape(K.Cast(weight, ComputeDType), [.. broadcast.ToArray().Select(d => (Dim)d)]);

    private SymbolicTensor Given(Numbers numbers)
    {
        var values = K.Cast(K.Constant(numbers.ToTensor()), ComputeDType);
        return numbers.Values.Count == 1 ? K.Reshape(values, [.. broadcast.ToArray().Select(_ => (Dim)1)])
            : K.Reshape(values, [.. broadcast.ToArray().Select(d => (Dim)d)]);
    }

    // For each position of the data the position of its statistics.
    private Func<long, int> Places(Shape data)
    {
        var dims = data.ToArray();
        return i =>
        {
            var (place, step, rest) = (0, 1, i);
            for (var axis = dims.Length - 1; axis >= 0; axis--)
            {
                var at = (int)(rest % dims[axis]);
                rest /= dims[axis];
                if (!kept.Contains(axis)) continue;
                place += at * step;
                step *= dims[axis];
            }
            return place;
        };
    }
}
