namespace KerasPS;

/// <summary>
/// A figure gathered over batches: state variables that every step updates inside its plan, and a result read from
/// them on the host.
/// </summary>
[Category("keras.metrics")]
public abstract class Metric : KerasObject
{
    private readonly List<Variable> variables = [];

    /// <summary>The name in logs.</summary>
    [Option(Help = "The name in logs.")]
    public string? Name { get; set; }

    /// <summary>The state, in the order Keras keeps it.</summary>
    public IReadOnlyList<Variable> Variables => variables;

    /// <summary>The assignments that add one batch.</summary>
    /// <param name="yTrue">Targets.</param>
    /// <param name="yPred">Predictions.</param>
    /// <param name="weight">A weight for each sample or step; null: all count once.</param>
    public abstract IReadOnlyList<Update> Update(SymbolicTensor yTrue, SymbolicTensor yPred, SymbolicTensor? weight);

    /// <summary>The figure so far; several numbers where the metric gives one a class.</summary>
    public abstract double[] Result();

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
}
