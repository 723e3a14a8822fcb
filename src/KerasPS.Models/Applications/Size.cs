namespace KerasPS.Applications;

/// <summary>Rows and columns of a kernel; a single number stands for a square.</summary>
internal readonly record struct Size(int Rows, int Columns)
{
    public static implicit operator Size(int side) => new(side, side);

    public static implicit operator Size((int Rows, int Columns) size) => new(size.Rows, size.Columns);

    public int[] ToArray() => [Rows, Columns];
}
