using System.Text.RegularExpressions;

namespace KerasPS.Optimizers;

/// <summary>
/// Orthogonalized momentum for matrices (Jordan and others 2024), AdamW for everything else and for embeddings.
/// </summary>
[KerasObject("Muon")]
public sealed class Muon : GradientOptimizer
{
    private readonly Variable adamSize = Scalar("adam_step_size");
    private Variable[] momenta = [];
    private Variable?[] velocities = [];

    /// <summary>Makes the optimizer with a weight decay of 0.004.</summary>
    public Muon() => WeightDecay = 0.004;

    /// <summary>The part of the gradients' average that a step keeps, in AdamW.</summary>
    [Option(Name = "adam_beta_1", Help = "The part of the gradients' average that a step keeps, in AdamW.")]
    public double AdamBeta1 { get; init; } = 0.9;

    /// <summary>The part of the squares' average that a step keeps, in AdamW.</summary>
    [Option(Name = "adam_beta_2", Help = "The part of the squares' average that a step keeps, in AdamW.")]
    public double AdamBeta2 { get; init; } = 0.999;

    /// <summary>The weight decay where AdamW is used.</summary>
    [Option(Help = "The weight decay where AdamW is used.")]
    public double? AdamWeightDecay { get; init; } = 0.004;

    /// <summary>A small number against division by zero.</summary>
    [Option(Help = "A small number against division by zero.")]
    public double Epsilon { get; init; } = 1e-7;

    /// <summary>Regular expressions for the paths of weights that AdamW takes.</summary>
    [Option(Help = "Regular expressions for the paths of weights that AdamW takes.")]
    public string[] ExcludeLayers { get; init; } = [];

    /// <summary>Whether AdamW takes embeddings.</summary>
    [Option(Help = "Whether AdamW takes embeddings.")]
    public bool ExcludeEmbeddings { get; init; } = true;

    /// <summary>The first coefficient of the orthogonalization.</summary>
    [Option(Help = "The first coefficient of the orthogonalization.")]
    public double MuonA { get; init; } = 3.4445;

    /// <summary>The second coefficient of the orthogonalization.</summary>
    [Option(Help = "The second coefficient of the orthogonalization.")]
    public double MuonB { get; init; } = -4.775;

    /// <summary>The third coefficient of the orthogonalization.</summary>
    [Option(Help = "The third coefficient of the orthogonalization.")]
    public double MuonC { get; init; } = 2.0315;

    /// <summary>The factor of the learning rate where AdamW is used.</summary>
    [Option(Help = "The factor of the learning rate where AdamW is used.")]
    public double AdamLrRatio { get; init; } = 1;

    /// <summary>The part of the momentum that a step keeps.</summary>
    [Option(Help = "The part of the momentum that a step keeps.")]
    public double Momentum { get; init; } = 0.95;

    /// <summary>How often the orthogonalization is repeated.</summary>
    [Option(Min = 0, Help = "How often the orthogonalization is repeated.")]
    public int NsSteps { get; init; } = 5;

    /// <summary>Whether the step looks ahead by its momentum.</summary>
    [Option(Help = "Whether the step looks ahead by its momentum.")]
    public bool Nesterov { get; init; } = true;

    /// <summary>The root mean square of a step; none: not adjusted.</summary>
    [Option(Help = "The root mean square of a step; none: not adjusted.")]
    public double? RmsRate { get; init; } = 0.2;

    /// <inheritdoc/>
    protected override IEnumerable<Variable> OwnSlots =>
        momenta.SelectMany((m, i) => velocities[i] is { } v ? new[] { m, v } : [m]);

    /// <inheritdoc/>
    protected override double? DecayOf(Variable weight) => UsesAdam(weight) ? AdamWeightDecay : WeightDecay;

    /// <inheritdoc/>
    protected override void BuildSlots(IReadOnlyList<Variable> weights)
    {
        momenta = AddSlots(weights, "momentum");
        var ofAdam = AddSlots([.. weights.Where(UsesAdam)], "velocity");
        var next = 0;
        velocities = [.. weights.Select(w => UsesAdam(w) ? ofAdam[next++] : null)];
    }

    /// <inheritdoc/>
    protected override void WriteScalars(double learningRate, long step) => Write(adamSize,
        learningRate * AdamLrRatio * Math.Sqrt(1 - Math.Pow(AdamBeta2, step)) / (1 - Math.Pow(AdamBeta1, step)));

    /// <inheritdoc/>
    protected override SymbolicTensor Step(int index, SymbolicTensor weight, SymbolicTensor gradient, List<Update> updates)
    {
        var m = momenta[index].Read;
        if (velocities[index] is { } slot)
        {
            var average = m + (gradient - m) * (1 - AdamBeta1);
            var velocity = slot.Read + (SquareOf(gradient) - slot.Read) * (1 - AdamBeta2);
            updates.Add(new(momenta[index], average));
            updates.Add(new(slot, velocity));
            return weight - average * K.Cast(adamSize, weight.DType) / (K.Sqrt(velocity) + Epsilon);
        }
        var momentum = gradient + m * Momentum;
        updates.Add(new(momenta[index], momentum));
        var step = Orthogonalize(Nesterov ? gradient + Momentum * momentum : momentum);
        var scale = RmsRate is { } rate ? Math.Sqrt(Math.Max(weight.Shape[0], weight.Shape[1])) * rate : 1;
        return weight - step * (K.Cast(Rate, weight.DType) * scale);
    }

    private bool UsesAdam(Variable weight)
    {
        var path = PathOf(weight);
        return weight.Shape.Rank != 2
            || (ExcludeEmbeddings && path.Contains("embedding", StringComparison.OrdinalIgnoreCase))
            || ExcludeLayers.Any(pattern => Regex.IsMatch(path, pattern, RegexOptions.CultureInvariant));
    }

    // The iteration of Newton and Schulz with a polynomial of degree five drives all singular values towards 1.
    private SymbolicTensor Orthogonalize(SymbolicTensor x)
    {
        var tall = x.Shape[0] > x.Shape[1];
        if (tall) x = K.Transpose(x);
        x /= K.Sqrt(K.Sum(K.Square(x))) + 1e-7;
        for (var i = 0; i < NsSteps; i++)
        {
            var square = K.MatMul(x, x, transposeB: true);
            x = MuonA * x + K.MatMul(MuonB * square + MuonC * K.MatMul(square, square), x);
        }
        return tall ? K.Transpose(x) : x;
    }
}
