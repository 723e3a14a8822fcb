namespace KerasPS.Optimizers;

/// <summary>Adam with Nesterov's momentum (Dozat 2016), whose strength grows with the steps.</summary>
[KerasObject("Nadam")]
public sealed partial class Nadam : GradientOptimizer
{
    private readonly Variable correction = Scalar("velocity_correction");
    private Variable[] ofGradient = [];
    private Variable[] ofMomentum = [];
    private Variable[] momenta = [];
    private Variable[] velocities = [];
    private Variable[] product = [];

    /// <summary>The part of the gradients' average that a step keeps.</summary>
    [Option(Name = "beta_1", Help = "The part of the gradients' average that a step keeps.")]
    public double Beta1 { get; init; } = 0.9;

    /// <summary>The part of the squares' average that a step keeps.</summary>
    [Option(Name = "beta_2", Help = "The part of the squares' average that a step keeps.")]
    public double Beta2 { get; init; } = 0.999;

    /// <summary>A small number against division by zero.</summary>
    [Option(Help = "A small number against division by zero.")]
    public double Epsilon { get; init; } = 1e-7;

    /// <summary>How fast the momentum grows, in older versions.</summary>
    [Option(InputOnly = true, Help = "How fast the momentum grows, in older versions.")]
    public double ScheduleDecay { get; init; } = 0.004;

    /// <inheritdoc/>
    protected override IEnumerable<Variable> OwnSlots => [.. Interleave(momenta, velocities), .. product];

    /// <inheritdoc/>
    protected override bool DecayIsOfMomentum => true;

    /// <summary>The product of all momenta, which older versions save before the other slots.</summary>
    public override IReadOnlyList<Variable> SlotsByKind => (Variable[])[.. product, .. momenta, .. velocities];

    /// <inheritdoc/>
    protected override void BuildSlots(IReadOnlyList<Variable> weights)
    {
        momenta = AddSlots(weights, "momentum");
        velocities = AddSlots(weights, "velocity");
        // tf.keras gives every weight a product of its own; elsewhere one serves all.
        var sizes = Form == OptimizerForm.TensorFlow ? weights.Count : 1;
        ofGradient = [.. Enumerable.Range(0, sizes).Select(_ => Scalar("gradient_size"))];
        ofMomentum = [.. Enumerable.Range(0, sizes).Select(_ => Scalar("momentum_size"))];
        product = [Scalar("u_product")];
        Write(product[0], 1);
    }

    /// <summary>The product of all momenta after some steps: tf.keras does not save it.</summary>
    public double ProductAfter(long steps)
    {
        var product = 1.0;
        for (long step = 1; step <= steps && product > 0; step++)
            foreach (var next in Products(product, step)) product = next;
        return product;
    }

    /// <inheritdoc/>
    protected override void WriteScalars(double learningRate, long step)
    {
        var (now, next) = (MomentumOf(step), MomentumOf(step + 1));
        var index = 0;
        foreach (var all in Products(product[0].Value.GetDouble(0), step))
        {
            Write(product[0], all);
            Write(ofGradient[index], learningRate * (1 - now) / (1 - all));
            Write(ofMomentum[index++], learningRate * next / (1 - all * next));
        }
        Write(correction, 1 / (1 - Math.Pow(Beta2, step)));
    }

    private double MomentumOf(long step)
    {
        var growth = Form switch
        {
            OptimizerForm.Keras3 or OptimizerForm.TensorFlow => 1,
            OptimizerForm.TensorFlowLegacy => Decay ?? ScheduleDecay,
            _ => ScheduleDecay,
        };
        return Beta1 * (1 - 0.5 * Math.Pow(0.96, step * growth));
    }

    /// <inheritdoc/>
    protected override SymbolicTensor Step(int index, SymbolicTensor weight, SymbolicTensor gradient, List<Update> updates)
    {
        var (m, v, type) = (momenta[index].Read, velocities[index].Read, weight.DType);
        var momentum = m + (gradient - m) * (1 - Beta1);
        var velocity = v + (SquareOf(gradient) - v) * (1 - Beta2);
        updates.Add(new(momenta[index], momentum));
        updates.Add(new(velocities[index], velocity));
        var place = Math.Min(index, ofGradient.Length - 1);
        return weight - (momentum * K.Cast(ofMomentum[place], type) + gradient * K.Cast(ofGradient[place], type))
            / (K.Sqrt(velocity * K.Cast(correction, type)) + Epsilon);
    }
}
