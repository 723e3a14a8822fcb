namespace KerasPS;

/// <summary>
/// The rule that changes weights by their gradients. The step is part of the training graph; what depends on the step
/// number (the learning rate, bias corrections) is computed on the host in double precision and handed in by scalar variables.
/// </summary>
[Category("keras.optimizers")]
public abstract class Optimizer : KerasObject
{
    /// <summary>The optimizer's name in files.</summary>
    [Option(Help = "The optimizer's name.")]
    public string? Name { get; init; }

    /// <summary>How many steps have been taken.</summary>
    public long Iterations { get; set; }

    /// <summary>The learning rate now: changing it takes effect with the next step.</summary>
    public abstract double CurrentLearningRate { get; set; }

    /// <summary>The saved state in Keras 3's order, without iteration and learning rate.</summary>
    public abstract IReadOnlyList<Variable> Slots { get; }

    /// <summary>Makes the state for these weights; called once.</summary>
    public abstract void Build(IReadOnlyList<Variable> weights);

    /// <summary>The assignments of one step: weights (with clipping, decay and constraints) and slots.</summary>
    public abstract IReadOnlyList<Update> Apply(IReadOnlyList<Variable> weights, IReadOnlyList<SymbolicTensor?> gradients);

    /// <summary>Writes the scalars of the coming step; called by the training loop before each run.</summary>
    public abstract void BeginStep();

    /// <summary>Called after each run: counts the step.</summary>
    public virtual void EndStep() => Iterations++;
}
