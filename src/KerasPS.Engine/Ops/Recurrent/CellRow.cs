namespace KerasPS;

/// <summary>One step of one sequence, in double precision.</summary>
internal ref struct CellRow
{
    public int Units;

    /// <summary>The projected input: one block a gate.</summary>
    public ReadOnlySpan<double> Input;

    /// <summary>The recurrent kernel, row-major.</summary>
    public ReadOnlySpan<double> Kernel;

    /// <summary>The recurrent bias; empty where there is none.</summary>
    public ReadOnlySpan<double> Bias;

    /// <summary>The factors of recurrent dropout; empty where there are none.</summary>
    public ReadOnlySpan<double> Dropout;

    /// <summary>The states, replaced by the step.</summary>
    public double[][] States;

    /// <summary>What the backward pass needs of this step.</summary>
    public Span<double> Saved;

    /// <summary>The first state with the dropout factors on it: what enters the recurrent product.</summary>
    public readonly double[] Dropped()
    {
        var state = (double[])States[0].Clone();
        for (var i = 0; i < Dropout.Length; i++) state[i] *= Dropout[i];
        return state;
    }

    /// <summary>A column of the recurrent product, bias added.</summary>
    public readonly double Product(ReadOnlySpan<double> state, int column)
    {
        var columns = Kernel.Length / Units;
        var sum = Bias.IsEmpty ? 0 : Bias[column];
        for (var i = 0; i < Units; i++) sum += state[i] * Kernel[i * columns + column];
        return sum;
    }
}
