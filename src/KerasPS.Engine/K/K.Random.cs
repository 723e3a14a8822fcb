namespace KerasPS;

public static partial class K
{
    /// <summary>Normally distributed numbers in the shape of a value, new ones in each run.</summary>
    public static SymbolicTensor RandomNormalLike(SymbolicTensor like, double mean = 0, double stddev = 1) =>
        RandomNormal(Dim.AllOf(like), mean, stddev, like.DType.IsFloating() ? like.DType : KerasConfig.FloatX);

    /// <summary>Numbers uniform in [low, high) in the shape of a value, new ones in each run.</summary>
    public static SymbolicTensor RandomUniformLike(SymbolicTensor like, double low = 0, double high = 1) =>
        RandomUniform(Dim.AllOf(like), low, high, like.DType.IsFloating() ? like.DType : KerasConfig.FloatX);

    /// <summary>Numbers uniform in [low, high), new ones in each run.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="low">The lower limit, included.</param>
    /// <param name="high">The upper limit, excluded.</param>
    /// <param name="dtype">A floating-point type.</param>
    /// <param name="stream">The stream's number; null: the next free one.</param>
    public static SymbolicTensor RandomUniform(Dim[] shape, double low = 0, double high = 1,
        DType dtype = DType.Float32, int? stream = null)
    {
        var unit = Random(shape, dims => new RandomUniformOp(dims, stream ?? RandomStreams.Next(), dtype));
        var scaled = high - low == 1 ? unit : unit * (high - low);
        return low == 0 ? scaled : scaled + low;
    }

    /// <summary>Normal numbers, new ones in each run.</summary>
    public static SymbolicTensor RandomNormal(Dim[] shape, double mean = 0, double stddev = 1,
        DType dtype = DType.Float32, int? stream = null)
    {
        var unit = Random(shape, dims => new RandomNormalOp(dims, stream ?? RandomStreams.Next(), dtype));
        var scaled = stddev == 1 ? unit : unit * stddev;
        return mean == 0 ? scaled : scaled + mean;
    }

    /// <summary>Normal numbers within two standard deviations, new ones in each run.</summary>
    public static SymbolicTensor TruncatedNormal(Dim[] shape, double mean = 0, double stddev = 1,
        DType dtype = DType.Float32, int? stream = null)
    {
        // The inverse of the distribution function, over the part of (0, 1) that two deviations cover; half a step is
        // added so that the ends are never hit.
        var covered = SpecialFunctions.Erf(2 / Math.Sqrt(2));
        var unit = RandomUniform(shape, 0, 1, dtype, stream) + 0.5 / (1 << 24);
        var normal = Math.Sqrt(2) * Erfinv(covered * (2 * unit - 1));
        return normal * stddev + mean;
    }

    /// <summary>Ones with probability p, else zeros, new ones in each run.</summary>
    public static SymbolicTensor RandomBernoulli(Dim[] shape, double p = 0.5, DType dtype = DType.Float32,
        int? stream = null) =>
        Cast(Less(RandomUniform(shape, stream: stream), p), dtype);

    /// <summary>Keras' random_binomial: ones with probability p, else zeros.</summary>
    public static SymbolicTensor RandomBinomial(Dim[] shape, double p = 0, DType dtype = DType.Float32,
        int? stream = null) => RandomBernoulli(shape, p, dtype, stream);

    /// <summary>
    /// x with a share of its elements set to 0 and the others scaled up, so that the sum keeps its expectation.
    /// </summary>
    /// <param name="x">The value.</param>
    /// <param name="rate">The share set to 0.</param>
    /// <param name="noiseShape">Shape of the pattern, which broadcasts to x; null: that of x.</param>
    /// <param name="stream">The stream's number; null: the next free one.</param>
    public static SymbolicTensor Dropout(SymbolicTensor x, double rate, Dim[]? noiseShape = null, int? stream = null)
    {
        if (rate is < 0 or >= 1)
            throw new KerasException("DropoutRate", FormattableString.Invariant(
                $"Dropout: the rate is {rate}; expected a number from 0 to below 1."));
        if (rate == 0) return x;
        var kept = GreaterEqual(RandomUniform(noiseShape ?? Dim.AllOf(x), stream: stream), rate);
        return Where(kept, x * (1 / (1 - rate)), Constant(0, x.DType));
    }

    private static SymbolicTensor Random(Dim[] shape, Func<EquatableArray<DimSpec>, Op> op)
    {
        var inputs = new List<SymbolicTensor>();
        var dims = DimSpec.From(shape, inputs);
        return Node.Create(op(dims), [.. inputs]).Outputs[0];
    }
}
