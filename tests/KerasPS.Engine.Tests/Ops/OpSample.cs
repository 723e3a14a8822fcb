namespace KerasPS.Engine.Tests.Ops;

/// <summary>A function of some inputs, small enough for finite differences.</summary>
public sealed record OpSample(string Name, Func<SymbolicTensor[], SymbolicTensor> Build, params OpInput[] Inputs)
{
    /// <summary>Whether the second derivatives are checked as well.</summary>
    public bool Smooth { get; init; } = true;

    /// <summary>Whether the gradient is what differences give: not so for rounding to a half type, which counts as the identity.</summary>
    public bool HasDifferences { get; init; } = true;

    /// <summary>Whether the function can be built before the lengths of all axes are known.</summary>
    public bool AnyLength { get; init; } = true;

    public override string ToString() => Name;
}

/// <summary>One input of a sample: its shape and where its values lie.</summary>
public sealed record OpInput(Shape Shape, double Low = -2, double High = 2, DType DType = DType.Float64)
{
    /// <summary>Exact values instead of random ones.</summary>
    public double[]? Values { get; init; }

    public static implicit operator OpInput(int[] dims) => new(new Shape(dims));

    public double[] Draw(Random random)
    {
        if (Values is not null) return [.. Values];
        var values = new double[Shape.Size];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Low + random.NextDouble() * (High - Low);
            if (!DType.IsFloating()) values[i] = Math.Floor(values[i]);
        }
        return values;
    }
}
