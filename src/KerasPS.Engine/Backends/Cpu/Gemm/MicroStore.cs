using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>Brings a finished tile to memory: times alpha, plus the bias row, plus what is there already.</summary>
internal readonly unsafe struct MicroStore<S, V, TColumns>
    where S : struct, ISimd<V>
    where V : struct
    where TColumns : struct, IMicroColumns
{
    private readonly V alpha;
    private readonly V mask;
    private readonly V biasX;
    private readonly V biasY;
    private readonly bool accumulate;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public MicroStore(MicroArguments* arguments, V mask)
    {
        this.mask = mask;
        alpha = S.Create(arguments->Alpha);
        accumulate = arguments->Accumulate;
        biasX = S.Zero;
        biasY = S.Zero;
        var bias = arguments->Bias;
        if (bias is null) return;
        biasX = TColumns.IsPartial && !TColumns.IsDouble ? S.LoadMasked(bias, mask) : S.Load(bias);
        if (TColumns.IsDouble)
            biasY = TColumns.IsPartial ? S.LoadMasked(bias + S.Width, mask) : S.Load(bias + S.Width);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Row(float* c, V x, V y)
    {
        x = S.Fma(x, alpha, biasX);
        if (TColumns.IsPartial && !TColumns.IsDouble)
        {
            if (accumulate) x = S.Add(x, S.LoadMasked(c, mask));
            S.StoreMasked(c, x, mask);
            return;
        }
        if (accumulate) x = S.Add(x, S.Load(c));
        S.Store(c, x);
        if (!TColumns.IsDouble) return;
        y = S.Fma(y, alpha, biasY);
        if (TColumns.IsPartial)
        {
            if (accumulate) y = S.Add(y, S.LoadMasked(c + S.Width, mask));
            S.StoreMasked(c + S.Width, y, mask);
            return;
        }
        if (accumulate) y = S.Add(y, S.Load(c + S.Width));
        S.Store(c + S.Width, y);
    }
}
