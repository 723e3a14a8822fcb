namespace KerasPS;

/// <summary>
/// A figure gathered over batches: state variables that every step updates inside its plan, and a result read from
/// them on the host.
/// </summary>
[Category("keras.metrics", Function = typeof(Metrics.FunctionMetric))]
public abstract class Metric : KerasObject
{
    private readonly List<Variable> variables = [];
    private string? name;

    /// <summary>The name in logs; the class name in snake case where none is given.</summary>
    [Option(Help = "The name in logs.")]
    public string Name
    {
        get => name ?? DefaultName;
        set => name = value;
    }

    /// <summary>The type files name; states are kept in single precision.</summary>
    [Option(Help = "The type named in files.")]
    public string? Dtype { get; init; } = "float32";

    /// <summary>Which way the metric is better, for callbacks that watch it.</summary>
    public virtual MetricDirection Direction => MetricDirection.Unknown;

    /// <summary>Whose formula is followed where an older Keras had another one; training goes on as its file began.</summary>
    internal TrainingForm Form { get; set; }

    /// <summary>The state, in the order Keras keeps it.</summary>
    public IReadOnlyList<Variable> Variables => variables;

    /// <summary>The name where none is given.</summary>
    protected virtual string DefaultName => Naming.ToSnakeCase(ClassName);

    /// <summary>Makes the state; called once, before the first update.</summary>
    /// <param name="yTrue">The shape of the targets.</param>
    /// <param name="yPred">The shape of the predictions.</param>
    protected virtual void Build(Shape yTrue, Shape yPred)
    {
    }

    /// <summary>The assignments that add one batch.</summary>
    /// <param name="yTrue">Targets.</param>
    /// <param name="yPred">Predictions.</param>
    /// <param name="weight">A weight for each sample or step; null: all count once.</param>
    public IReadOnlyList<Update> Update(SymbolicTensor yTrue, SymbolicTensor yPred, SymbolicTensor? weight)
    {
        if (!Built)
        {
            Build(yTrue.Shape, yPred.Shape);
            Built = true;
        }
        return Add(yTrue, yPred, weight);
    }

    /// <summary>The assignments that add one batch, the state being made.</summary>
    protected abstract IReadOnlyList<Update> Add(SymbolicTensor yTrue, SymbolicTensor yPred, SymbolicTensor? weight);

    /// <summary>The figure so far; several numbers where the metric gives one a class.</summary>
    public abstract double[] Result();

    /// <summary>The names of the numbers of a result, where the metric names them; null: they are numbered.</summary>
    public virtual IReadOnlyList<string>? PartNames => null;

    /// <summary>Whether the state has been made.</summary>
    protected bool Built { get; private set; }

    /// <summary>Forgets all batches.</summary>
    public virtual void Reset()
    {
        foreach (var variable in variables) variable.Value.Bytes.Clear();
    }

    /// <summary>Makes a state variable of zeros.</summary>
    protected Variable AddVariable(string name, Shape shape)
    {
        var variable = new Variable(name, shape, trainable: false);
        variables.Add(variable);
        return variable;
    }

    /// <summary>A value as the metric computes with it.</summary>
    protected static SymbolicTensor Float(SymbolicTensor x) =>
        x.DType == DType.Float64 ? x : K.Cast(x, DType.Float32);

    /// <summary>An assignment that adds to a state variable.</summary>
    protected static Update Plus(Variable target, SymbolicTensor value) => new(target, target.Read + Float(value));

    /// <summary>a / b, and 0 where b is 0.</summary>
    protected static double Ratio(double a, double b) => b == 0 ? 0 : a / b;
}
