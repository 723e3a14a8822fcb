namespace KerasPS;

/// <summary>
/// Prefix beam search: the likeliest label sequences, each summed over all its ways to be read; a fixed number of
/// prefixes is kept after each step.
/// </summary>
internal static class CtcBeam
{
    /// <summary>The best sequences and the logarithms of their probabilities.</summary>
    public static IReadOnlyList<(IReadOnlyList<int> Labels, double Score)> Search(double[][] logits, int blank,
        int width, int paths)
    {
        List<Prefix> beam = [new(null, -1) { Blank = 0 }];
        foreach (var step in logits)
        {
            var logs = SoftmaxOp.LogProbabilities(step);
            var next = new Dictionary<Prefix, Prefix>();
            Prefix Of(Prefix prefix)
            {
                if (!next.TryGetValue(prefix, out var found)) next[prefix] = found = new(prefix.Parent, prefix.Label);
                return found;
            }
            foreach (var prefix in beam)
            {
                var same = Of(prefix);
                same.Blank = CtcPaths.Add(same.Blank, prefix.Total + logs[blank]);
                if (prefix.Label >= 0) same.Ended = CtcPaths.Add(same.Ended, prefix.Ended + logs[prefix.Label]);
                for (var label = 0; label < logs.Length; label++)
                {
                    if (label == blank) continue;
                    // The same label again counts as new only after a blank.
                    var longer = Of(new(prefix, label));
                    longer.Ended = CtcPaths.Add(longer.Ended,
                        (label == prefix.Label ? prefix.Blank : prefix.Total) + logs[label]);
                }
            }
            beam = [.. next.Values.OrderByDescending(p => p.Total).Take(width)];
        }
        return [.. beam.Take(paths).Select(p => (p.Labels(), p.Total))];
    }

    // Compared by its labels; the probabilities are those of the current step.
    private sealed class Prefix(Prefix? parent, int label) : IEquatable<Prefix>
    {
        private readonly int hash = HashCode.Combine(parent?.hash ?? 0, label);

        public Prefix? Parent => parent;

        public int Label => label;

        public double Blank { get; set; } = double.NegativeInfinity;

        public double Ended { get; set; } = double.NegativeInfinity;

        public double Total => CtcPaths.Add(Blank, Ended);

        public IReadOnlyList<int> Labels()
        {
            var labels = new List<int>();
            for (var p = this; p.Parent is not null; p = p.Parent) labels.Insert(0, p.Label);
            return labels;
        }

        public bool Equals(Prefix? other)
        {
            if (other is null || hash != other.hash || label != other.Label) return false;
            return parent is null ? other.Parent is null : parent.Equals(other.Parent);
        }

        public override bool Equals(object? obj) => Equals(obj as Prefix);

        public override int GetHashCode() => hash;
    }
}
