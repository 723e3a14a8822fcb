namespace KerasPS;

/// <summary>
/// The rule that changes weights by their gradients. The step is part of the training graph; what depends on the step
/// number (the learning rate, bias corrections) is computed on the host in double precision and handed in by scalar variables.
/// </summary>
[Category("keras.optimizers")]
public abstract class Optimizer : KerasObject
{
    private string? name;

    /// <summary>The optimizer's name in files; the class name in snake case where none is given.</summary>
    [Option(Help = "The optimizer's name.")]
    public string Name
    {
        get => name ?? Naming.ToSnakeCase(ClassName);
        init => name = value;
    }

    /// <summary>How many steps have been taken.</summary>
    public virtual long Iterations { get; set; }

    /// <summary>The learning rate now: changing it takes effect with the next step.</summary>
    public abstract double CurrentLearningRate { get; set; }

    /// <summary>Whether a schedule decides the learning rate, so that it cannot be set.</summary>
    public virtual bool HasSchedule => false;

    /// <summary>The saved state in Keras 3's order, without iteration and learning rate.</summary>
    public abstract IReadOnlyList<Variable> Slots { get; }

    /// <summary>The saved state in the order of Keras 1 and 2: all variables of one kind, then all of the next.</summary>
    public virtual IReadOnlyList<Variable> SlotsByKind => Slots;

    /// <summary>The optimizers inside this one, which save iteration, learning rate and slots of their own after it.</summary>
    public virtual IReadOnlyList<Optimizer> Inner => [];

    /// <summary>The learning rate as files hold it; an optimizer of optimizers has an unused one of its own.</summary>
    public virtual double StoredLearningRate
    {
        get => CurrentLearningRate;
        set => CurrentLearningRate = value;
    }

    /// <summary>Whether a step has been taken, so that there is a state worth saving.</summary>
    public virtual bool HasSteps => Iterations > 0;

    /// <summary>Makes the state for these weights; called once.</summary>
    public abstract void Build(IReadOnlyList<Variable> weights);

    /// <summary>The assignments of one step: weights (with clipping, decay and constraints) and slots.</summary>
    public abstract IReadOnlyList<Update> Apply(IReadOnlyList<Variable> weights, IReadOnlyList<SymbolicTensor?> gradients);

    /// <summary>The loss as it is to be differentiated: scaled up where small gradients would be lost.</summary>
    public virtual SymbolicTensor ScaleLoss(SymbolicTensor loss) => loss;

    /// <summary>Writes the scalars of the coming step; called by the training loop before each run.</summary>
    public abstract void BeginStep();

    /// <summary>Called after each run: counts the step.</summary>
    public virtual void EndStep() => Iterations++;

    /// <summary>Called when a fit ends: averaged weights replace the last ones where the optimizer keeps averages.</summary>
    public virtual void FinishTraining(IReadOnlyList<Variable> weights)
    {
    }

    /// <summary>The path of a weight: layer and weight name.</summary>
    protected static string PathOf(Variable weight) =>
        weight is LayerWeight owned ? $"{owned.Owner.Name}/{owned.Name}" : weight.Name;
}
