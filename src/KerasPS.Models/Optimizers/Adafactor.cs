namespace KerasPS.Optimizers;

/// <summary>Adam with the squares of a matrix kept as one average a row and one a column (Shazeer and Stern 2018).</summary>
[KerasObject("Adafactor")]
public sealed class Adafactor : GradientOptimizer
{
    private readonly Variable relative = Scalar("relative_rate");
    private readonly Variable keeps = Scalar("beta_2");
    private Variable[] rows = [];
    private Variable[] columns = [];
    private Variable[] velocities = [];

    /// <summary>How fast the averages grow longer.</summary>
    [Option(Name = "beta_2_decay", Help = "How fast the averages grow longer.")]
    public double Beta2Decay { get; init; } = -0.8;

    /// <summary>A small number added to squares.</summary>
    [Option(Name = "epsilon_1", Help = "A small number added to squares.")]
    public double Epsilon1 { get; init; } = 1e-30;

    /// <summary>The smallest size of a weight for the step.</summary>
    [Option(Name = "epsilon_2", Help = "The smallest size of a weight for the step.")]
    public double Epsilon2 { get; init; } = 1e-3;

    /// <summary>Steps of a larger root mean square are cut.</summary>
    [Option(Help = "Steps of a larger root mean square are cut.")]
    public double ClipThreshold { get; init; } = 1;

    /// <summary>Whether the learning rate falls with the root of the steps.</summary>
    [Option(Help = "Whether the learning rate falls with the root of the steps.")]
    public bool RelativeStep { get; init; } = true;

    /// <inheritdoc/>
    protected override IEnumerable<Variable> OwnSlots => Interleave(rows, columns, velocities)
        .Where(s => s.Shape.Rank > 0 || Form != OptimizerForm.TensorFlow || velocities.Contains(s));

    /// <inheritdoc/>
    protected override void BuildSlots(IReadOnlyList<Variable> weights)
    {
        // Vectors have no rows and columns; Keras saves a number in each place.
        rows = [.. weights.Select(w => Average(w, w.Shape.Rank < 2 ? Shape.Scalar : new([.. w.Shape.ToArray()[..^1]])))];
        columns = [.. weights.Select(w => Average(w, w.Shape.Rank < 2 ? Shape.Scalar
            : new([.. w.Shape.ToArray()[..^2], w.Shape[-1]])))];
        velocities = AddSlots(weights, "velocity");
    }

    /// <inheritdoc/>
    protected override void WriteScalars(double learningRate, long step)
    {
        var slow = 1 / Math.Sqrt(step);
        Write(relative, Math.Min(learningRate, slow));
        Write(keeps, 1 - Math.Pow(step, Beta2Decay));
    }

    /// <inheritdoc/>
    protected override SymbolicTensor Step(int index, SymbolicTensor weight, SymbolicTensor gradient, List<Update> updates)
    {
        var (rate, keep) = (K.Cast(relative, weight.DType), K.Cast(keeps, weight.DType));
        var size = K.Maximum(Epsilon2, RootMeanSquare(weight)) * rate;
        var squares = SquareOf(gradient) + Epsilon1;
        SymbolicTensor velocity;
        if (weight.Shape.Rank >= 2)
        {
            var row = keep * rows[index] + (1 - keep) * K.Mean(squares, -1);
            var column = keep * columns[index] + (1 - keep) * K.Mean(squares, -2);
            updates.Add(new(rows[index], row));
            updates.Add(new(columns[index], column));
            velocity = K.ExpandDims(row / K.Mean(row, -1, keepDims: true), -1) * K.ExpandDims(column, -2);
        }
        else velocity = keep * velocities[index] + (1 - keep) * squares;
        updates.Add(new(velocities[index], velocity));
        var step = gradient / K.Sqrt(velocity);
        return weight - size * (step / K.Maximum(1, RootMeanSquare(step) / ClipThreshold));
    }

    private static SymbolicTensor RootMeanSquare(SymbolicTensor x) => K.Sqrt(K.Mean(K.Square(x)));

    private static Variable Average(Variable weight, Shape shape) => new(weight.Name, shape, weight.DType, trainable: false);
}
