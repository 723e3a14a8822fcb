namespace KerasPS;

/// <summary>All ways to read labels over time: sums of their probabilities in logarithms.</summary>
internal static class CtcPaths
{
    /// <summary>
    /// −ln of the probability of the labels, and for each step the probability that a path that reads them is at each
    /// class.
    /// </summary>
    public static (double Loss, double[][] Posterior) Align(double[][] logs, int[] labels, int blank)
    {
        var steps = logs.Length;
        var posterior = new double[steps][];
        for (var t = 0; t < steps; t++) posterior[t] = new double[logs[t].Length];
        if (steps == 0) return (labels.Length == 0 ? 0 : double.PositiveInfinity, posterior);
        // Blanks stand between the labels and at both ends.
        var states = new int[2 * labels.Length + 1];
        for (var s = 0; s < states.Length; s++) states[s] = s % 2 == 0 ? blank : labels[s / 2];
        var forward = Forward(logs, states);
        var backward = Backward(logs, states);
        var total = double.NegativeInfinity;
        for (var s = 0; s < states.Length; s++) total = Add(total, forward[0][s] + backward[0][s]);
        if (double.IsNegativeInfinity(total)) return (double.PositiveInfinity, posterior);
        for (var t = 0; t < steps; t++)
            for (var s = 0; s < states.Length; s++)
                posterior[t][states[s]] += Math.Exp(forward[t][s] + backward[t][s] - total);
        return (-total, posterior);
    }

    /// <summary>ln(eᵃ + eᵇ).</summary>
    public static double Add(double a, double b)
    {
        if (a < b) (a, b) = (b, a);
        return double.IsNegativeInfinity(b) ? a : a + SpecialFunctions.Log1p(Math.Exp(b - a));
    }

    // forward[t][s]: paths that are at state s at step t, step t included.
    private static double[][] Forward(double[][] logs, int[] states)
    {
        var result = Empty(logs.Length, states.Length);
        for (var t = 0; t < logs.Length; t++)
            for (var s = 0; s < states.Length; s++)
            {
                var sum = t == 0 ? (s < 2 ? 0 : double.NegativeInfinity) : result[t - 1][s];
                if (t > 0 && s > 0) sum = Add(sum, result[t - 1][s - 1]);
                if (t > 0 && MayJump(states, s)) sum = Add(sum, result[t - 1][s - 2]);
                result[t][s] = sum + logs[t][states[s]];
            }
        return result;
    }

    // backward[t][s]: ways to go on from state s at step t to the end, step t not included.
    private static double[][] Backward(double[][] logs, int[] states)
    {
        var (steps, last) = (logs.Length, states.Length - 1);
        var result = Empty(steps, states.Length);
        for (var s = Math.Max(0, last - 1); s <= last; s++) result[steps - 1][s] = 0;
        for (var t = steps - 2; t >= 0; t--)
            for (var s = 0; s <= last; s++)
                for (var to = s; to <= Math.Min(last, s + 2); to++)
                    if (to < s + 2 || MayJump(states, to))
                        result[t][s] = Add(result[t][s], result[t + 1][to] + logs[t + 1][states[to]]);
        return result;
    }

    // A blank may be left out between two different labels.
    private static bool MayJump(int[] states, int to) => to >= 2 && to % 2 == 1 && states[to] != states[to - 2];

    private static double[][] Empty(int rows, int columns)
    {
        var result = new double[rows][];
        for (var t = 0; t < rows; t++)
        {
            result[t] = new double[columns];
            System.Array.Fill(result[t], double.NegativeInfinity);
        }
        return result;
    }
}
