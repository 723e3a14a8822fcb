namespace KerasPS;

/// <summary>
/// Prefix beam search: the likeliest label sequences, each summed over its ways to be read. A fixed number of prefixes
/// is kept; a prefix that was driven out keeps its place in the tree but forgets its probability, and enters again
/// only with what its parent gives it at that step (so TensorFlow's decoder does, whose scores these are).
/// </summary>
internal sealed class CtcBeam
{
    private readonly int width;
    private readonly int blank;
    private List<Prefix> beam;

    private CtcBeam(int width, int blank)
    {
        this.width = width;
        this.blank = blank;
        beam = [new(null, -1) { Now = new(0, 0, double.NegativeInfinity) }];
    }

    /// <summary>The best sequences and the logarithms of their probabilities.</summary>
    public static IReadOnlyList<(IReadOnlyList<int> Labels, double Score)> Search(double[][] logits, int blank,
        int width, int paths)
    {
        var search = new CtcBeam(width, blank);
        foreach (var step in logits) search.Step(SoftmaxOp.LogProbabilities(step));
        return [.. search.beam.OrderByDescending(p => p.Now.Total).Take(paths).Select(p => (p.Labels(), p.Now.Total))];
    }

    private void Step(double[] logs)
    {
        Prefix[] old = [.. beam.OrderByDescending(p => p.Now.Total)];
        foreach (var prefix in old) prefix.Before = prefix.Now;
        foreach (var prefix in old) Stay(prefix, logs);
        foreach (var prefix in old)
            if (Enters(prefix.Before.Total))
                for (var label = 0; label < logs.Length; label++)
                    if (label != blank) Grow(prefix, label, logs[label]);
    }

    // The prefix as it is: a blank, its last label once more, or its last label read just now.
    private void Stay(Prefix prefix, double[] logs)
    {
        var ended = prefix.Before.Ended;
        if (prefix.Parent is { } parent)
        {
            if (parent.IsActive) ended = CtcPaths.Add(ended, parent.Extended(prefix.Label));
            ended += logs[prefix.Label];
        }
        prefix.Now = new(prefix.Before.Total + logs[blank], ended);
    }

    private void Grow(Prefix prefix, int label, double log)
    {
        var longer = prefix.Child(label);
        if (longer.IsActive) return;
        var ended = prefix.Extended(label) + log;
        if (!Enters(ended))
        {
            // Driven out in this very step, it shall not grow either.
            longer.Before = Probability.None;
            return;
        }
        if (beam.Count == width)
        {
            var worst = beam.MinBy(p => p.Now.Total)!;
            beam.Remove(worst);
            worst.Now = Probability.None;
        }
        longer.Now = new(double.NegativeInfinity, ended);
        beam.Add(longer);
    }

    private bool Enters(double total) => !double.IsNegativeInfinity(total)
        && (beam.Count < width || total > beam.Min(p => p.Now.Total));

    // Logarithms: all ways, those that end with a blank, those that end with the last label.
    private readonly record struct Probability(double Total, double Blank, double Ended)
    {
        public Probability(double blank, double ended) : this(CtcPaths.Add(blank, ended), blank, ended)
        {
        }

        public static Probability None => new(double.NegativeInfinity, double.NegativeInfinity, double.NegativeInfinity);
    }

    private sealed class Prefix(Prefix? parent, int label)
    {
        private readonly Dictionary<int, Prefix> children = [];

        public Prefix? Parent => parent;

        public int Label => label;

        public Probability Before { get; set; } = Probability.None;

        public Probability Now { get; set; } = Probability.None;

        public bool IsActive => !double.IsNegativeInfinity(Now.Total);

        // The same label again counts as new only after a blank.
        public double Extended(int next) => next == label ? Before.Blank : Before.Total;

        public Prefix Child(int next) => children.TryGetValue(next, out var child) ? child : children[next] = new(this, next);

        public IReadOnlyList<int> Labels()
        {
            var labels = new List<int>();
            for (var p = this; p.Parent is not null; p = p.Parent) labels.Insert(0, p.Label);
            return labels;
        }
    }
}
