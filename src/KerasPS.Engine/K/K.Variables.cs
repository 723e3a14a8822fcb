namespace KerasPS;

public static partial class K
{
    /// <summary>A variable with these values.</summary>
    public static Variable Variable(Tensor value, DType? dtype = null, string? name = null)
    {
        var type = dtype ?? (value.DType.IsFloating() ? KerasConfig.FloatX : value.DType);
        var variable = new Variable(name ?? $"variable_{GetUid("variable")}", value.Shape, type);
        variable.Assign(value);
        return variable;
    }

    /// <summary>A variable with one number.</summary>
    public static Variable Variable(double value, DType? dtype = null, string? name = null) =>
        Variable(Tensor.From([value], KerasPS.Shape.Scalar), dtype, name);

    /// <summary>A variable of zeros.</summary>
    public static Variable Zeros(Shape shape, DType? dtype = null, string? name = null) =>
        new(name ?? $"variable_{GetUid("variable")}", shape, dtype ?? KerasConfig.FloatX);

    /// <summary>A variable of ones.</summary>
    public static Variable Ones(Shape shape, DType? dtype = null, string? name = null) =>
        Filled(Zeros(shape, dtype, name), () => 1);

    /// <summary>A variable of numbers uniform in [low, high).</summary>
    public static Variable RandomUniformVariable(Shape shape, double low, double high, DType? dtype = null,
        string? name = null, int? seed = null)
    {
        var source = HostSource(seed);
        return Filled(Zeros(shape, dtype, name), () => source.NextUniform(low, high));
    }

    /// <summary>A variable of normal numbers.</summary>
    public static Variable RandomNormalVariable(Shape shape, double mean, double scale, DType? dtype = null,
        string? name = null, int? seed = null)
    {
        var source = HostSource(seed);
        return Filled(Zeros(shape, dtype, name), () => mean + scale * source.NextNormal());
    }

    /// <summary>Evaluates a value that needs no input.</summary>
    public static Tensor Eval(SymbolicTensor x)
    {
        using var function = new Function([], [x]);
        return function.Invoke()[0];
    }

    /// <summary>A copy of a variable's values (of any value that needs no input).</summary>
    public static Tensor GetValue(SymbolicTensor x) =>
        x.Node.Op is VariableOp { Variable: var variable } ? variable.Value.Clone().Cast(variable.DType) : Eval(x);

    /// <summary>Overwrites a variable's values.</summary>
    public static void SetValue(Variable variable, Tensor value) => variable.Assign(value);

    /// <summary>Copies of the values of several variables.</summary>
    public static Tensor[] BatchGetValue(IReadOnlyList<SymbolicTensor> values) => [.. values.Select(GetValue)];

    /// <summary>Overwrites the values of several variables.</summary>
    public static void BatchSetValue(IEnumerable<(Variable Variable, Tensor Value)> pairs)
    {
        foreach (var (variable, value) in pairs) variable.Assign(value);
    }

    /// <summary>Overwrites the values of several variables, given in the same order.</summary>
    public static void BatchSetValue(Variable[] variables, Tensor[] values)
    {
        if (variables.Length != values.Length)
            throw new KerasException("ValueCount", $"BatchSetValue: {variables.Length} variables but {values.Length} values; give one value for each.");
        for (var i = 0; i < values.Length; i++) variables[i].Assign(values[i]);
    }

    /// <summary>The assignment of a new value.</summary>
    public static Update Update(Variable variable, SymbolicTensor value) => new(variable, value);

    /// <summary>The assignment of a sum.</summary>
    public static Update UpdateAdd(Variable variable, SymbolicTensor increment) => new(variable, variable + increment);

    /// <summary>The assignment of a difference.</summary>
    public static Update UpdateSub(Variable variable, SymbolicTensor decrement) => new(variable, variable - decrement);

    /// <summary>The assignment of a moving average: variable · momentum + value · (1 − momentum).</summary>
    public static Update MovingAverageUpdate(Variable variable, SymbolicTensor value, double momentum) =>
        new(variable, variable * (SymbolicTensor)momentum + value * (1 - momentum));

    /// <summary>A function of symbolic inputs, runnable on arrays.</summary>
    public static Function Function(IReadOnlyList<SymbolicTensor> inputs, IReadOnlyList<SymbolicTensor> outputs,
        IReadOnlyList<Update>? updates = null) => new(inputs, outputs, updates);

    /// <summary>The gradients of a loss (summed over its elements) with respect to variables or other values.</summary>
    public static SymbolicTensor?[] Gradients(SymbolicTensor loss, IReadOnlyList<SymbolicTensor> variables) =>
        KerasPS.Gradients.Of([loss], null, variables);

    private static RandomSource HostSource(int? seed) => seed is { } value
        ? new((ulong)value)
        : new(RandomState.Global.Seed, (ulong)RandomStreams.Next());

    private static Variable Filled(Variable variable, Func<double> next)
    {
        for (long i = 0; i < variable.Value.Size; i++) variable.Value.SetDouble(i, next());
        return variable;
    }
}
