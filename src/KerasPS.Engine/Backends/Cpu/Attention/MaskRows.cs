namespace KerasPS.Cpu;

/// <summary>Where the row of a mask lies that belongs to a query of a head of a sample.</summary>
internal sealed class MaskRows
{
    private readonly int batch, head, row;

    /// <summary>Finds the distances in a mask (batch or 1, heads or 1, T or 1, S or 1) for weights (batch, heads, T, S).</summary>
    public MaskRows(Shape mask, Shape weights)
    {
        Column = mask[3] == 1 && weights[3] > 1 ? 0 : 1;
        row = mask[2] == 1 ? 0 : mask[3];
        head = mask[1] == 1 ? 0 : mask[2] * mask[3];
        batch = mask[0] == 1 ? 0 : mask[1] * mask[2] * mask[3];
    }

    /// <summary>The distance of positions in a row: 0 where one number stands for the whole row.</summary>
    public int Column { get; }

    /// <summary>The start of a row.</summary>
    public nint At(int sample, int number, int query) => (nint)sample * batch + (nint)number * head + (nint)query * row;
}
