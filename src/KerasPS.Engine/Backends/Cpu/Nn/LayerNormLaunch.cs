using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>Layer normalization: each row is read twice for its moments and once to be written, all in the first-level cache.</summary>
internal sealed unsafe class LayerNormLaunch<V, S>(int rows, int length, double epsilon) : CpuLaunch
    where V : struct where S : struct, ISimd<V>
{
    public override bool MayOverwrite(int input, int output) => input == 0 && output == 0;

    public override void Run(RandomState random) => Fork();

    public override void RunPart(int part, int parts, int phase)
    {
        var end = (int)((long)rows * (part + 1) / parts);
        for (var row = (int)((long)rows * part / parts); row < end; row++) Row(row);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Row(int row)
    {
        var x = Inputs[0] + (nint)row * length;
        var y = Outputs[0] + (nint)row * length;
        var gamma = Inputs[1];
        var beta = Inputs[2];
        var sum = S.Zero;
        var i = 0;
        for (; i + S.Width <= length; i += S.Width) sum = S.Add(sum, S.Load(x + i));
        if (i < length) sum = S.Add(sum, S.LoadPartial(x + i, length - i));
        var mean = S.Sum(sum) / length;
        var m = S.Create(mean);
        sum = S.Zero;
        for (i = 0; i + S.Width <= length; i += S.Width)
        {
            var d = S.Subtract(S.Load(x + i), m);
            sum = S.Fma(d, d, sum);
        }
        var squares = S.Sum(sum);
        for (; i < length; i++) squares += (x[i] - mean) * (x[i] - mean);
        var scale = (float)(1 / Math.Sqrt(squares / length + epsilon));
        Outputs[1][row] = mean;
        Outputs[2][row] = scale;
        var s = S.Create(scale);
        for (i = 0; i + S.Width <= length; i += S.Width)
            S.Store(y + i, S.Fma(S.Multiply(S.Subtract(S.Load(x + i), m), s), S.Load(gamma + i), S.Load(beta + i)));
        for (; i < length; i++) y[i] = (x[i] - mean) * scale * gamma[i] + beta[i];
    }
}
