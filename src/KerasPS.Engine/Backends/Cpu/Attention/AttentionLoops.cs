using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>The loops of attention's gradient.</summary>
internal static unsafe class AttentionLoops<S, V> where S : struct, ISimd<V> where V : struct
{
    /// <summary>gradients = weights · (gradients − Σ weights · gradients), row by row: the transpose of softmax.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ScoreGradients(float* weights, float* gradients, nint rows, nint n)
    {
        for (nint row = 0; row < rows; row++, weights += n, gradients += n)
        {
            var sums = S.Zero;
            nint i = 0;
            for (; i + S.Width <= n; i += S.Width) sums = S.Fma(S.Load(weights + i), S.Load(gradients + i), sums);
            var sum = S.Sum(sums);
            for (; i < n; i++) sum += weights[i] * gradients[i];
            var all = S.Create(sum);
            for (i = 0; i + S.Width <= n; i += S.Width)
                S.Store(gradients + i, S.Multiply(S.Load(weights + i), S.Subtract(S.Load(gradients + i), all)));
            for (; i < n; i++) gradients[i] = weights[i] * (gradients[i] - sum);
        }
    }
}
