namespace KerasPS;

/// <summary>
/// A value that lives from step to step: a weight, a moving average, an optimizer slot. Plans read and write its
/// memory in place, so <see cref="Value"/> is always current.
/// </summary>
public partial class Variable
{
    private Tensor? value;
    private SymbolicTensor? read;
    private Func<Tensor>? fill;

    /// <summary>Makes a variable of zeros.</summary>
    /// <param name="name">Its name or path, for files and messages.</param>
    /// <param name="shape">Its shape, all lengths known.</param>
    /// <param name="dtype">Its element type as files and users see it. Every numeric variable that plans compute with is stored in single precision (in double precision where it is float64).</param>
    /// <param name="trainable">Whether gradients are taken with respect to it.</param>
    public Variable(string name, Shape shape, DType dtype = DType.Float32, bool trainable = true)
    {
        if (!shape.IsKnown) throw new ArgumentException($"Variable '{name}' needs a known shape; received {shape}.");
        Name = name;
        Shape = shape;
        DType = dtype;
        Trainable = trainable;
    }

    /// <summary>The name.</summary>
    public string Name { get; set; }

    /// <summary>The shape.</summary>
    public Shape Shape { get; }

    /// <summary>The element type as files and users see it.</summary>
    public DType DType { get; }

    /// <summary>Whether training changes it.</summary>
    public bool Trainable { get; set; }

    /// <summary>The current values: plans keep a pointer to this memory, so it is overwritten, never replaced.</summary>
    public Tensor Value
    {
        get
        {
            if (fill is not null) Fill();
            return Memory;
        }
    }

    /// <summary>The same memory for a writer that sets every value: starting values that nobody has seen are not computed.</summary>
    public Tensor ValueToOverwrite
    {
        get
        {
            fill = null;
            return Memory;
        }
    }

    // Taken with the first use: a file whose arrays do not fit the model is refused before memory is taken for it.
    private Tensor Memory
    {
        get
        {
            if (value is null) Interlocked.CompareExchange(ref value, new(Shape, Storage), null);
            return value;
        }
    }

    private DType Storage => DType == DType.Float64 ? DType.Float64 : DType.Float32;

    /// <summary>The variable as a symbolic value (always the same one).</summary>
    public SymbolicTensor Read => read ??= Node.Create(new VariableOp(this)).Outputs[0];

    /// <summary>The variable stands for its symbolic value in formulas.</summary>
    public static implicit operator SymbolicTensor(Variable variable) => variable.Read;

    /// <summary>Overwrites the values.</summary>
    /// <exception cref="ShapeMismatchException">The shape differs.</exception>
    public void Assign(Tensor value)
    {
        if (!Shape.Equals(value.Shape))
            throw new ShapeMismatchException($"Variable '{Name}'", Shape, value.Shape, "give values of the variable's shape");
        ValueToOverwrite.CopyFrom(value);
    }

    /// <summary>Puts off the starting values until somebody reads them: a model that a file fills never computes them.</summary>
    /// <param name="initial">Makes a tensor of the starting values, which becomes the variable's own.</param>
    protected void Defer(Func<Tensor> initial) => fill = initial;

    private void Fill()
    {
        var initial = fill!;
        fill = null;
        var made = initial();
        // A large weight takes its memory once.
        if (value is null && made.DType == Storage && made.Shape.Equals(Shape) && Interlocked.CompareExchange(ref value, made, null) is null) return;
        Memory.CopyFrom(made);
        made.Dispose();
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {DType.KerasName()}{Shape}";
}
