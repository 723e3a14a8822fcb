namespace KerasPS;

/// <summary>The transpose of one step of one sequence, in double precision.</summary>
internal ref struct CellGradientRow
{
    public int Units;

    /// <summary>The recurrent kernel, row-major.</summary>
    public ReadOnlySpan<double> Kernel;

    /// <summary>The factors of recurrent dropout; empty where there are none.</summary>
    public ReadOnlySpan<double> Dropout;

    /// <summary>The first state before the step.</summary>
    public ReadOnlySpan<double> Previous;

    /// <summary>The second state before the step; empty where the cell has one.</summary>
    public ReadOnlySpan<double> PreviousCell;

    /// <summary>What the step saved.</summary>
    public ReadOnlySpan<double> Saved;

    /// <summary>The gradients of the states after the step, replaced by those before it.</summary>
    public double[][] States;

    /// <summary>Receives the gradient of the projected input.</summary>
    public Span<double> Input;

    /// <summary>Collects the gradient of the recurrent kernel.</summary>
    public Span<double> KernelGradient;

    /// <summary>Collects the gradient of the recurrent bias; empty where there is none.</summary>
    public Span<double> BiasGradient;

    /// <summary>The factor of recurrent dropout on a unit.</summary>
    public readonly double Factor(int unit) => Dropout.IsEmpty ? 1 : Dropout[unit];

    /// <summary>
    /// Transposes the recurrent product of some columns: collects the kernel's gradient and returns the gradient of
    /// the state that entered the product.
    /// </summary>
    public readonly double[] Transpose(ReadOnlySpan<double> gradients, int firstColumn, ReadOnlySpan<double> entered)
    {
        var columns = Kernel.Length / Units;
        var result = new double[Units];
        for (var i = 0; i < Units; i++)
            for (var j = 0; j < gradients.Length; j++)
            {
                var position = i * columns + firstColumn + j;
                result[i] += gradients[j] * Kernel[position];
                KernelGradient[position] += entered[i] * gradients[j];
            }
        for (var j = 0; !BiasGradient.IsEmpty && j < gradients.Length; j++)
            BiasGradient[firstColumn + j] += gradients[j];
        return result;
    }

    /// <summary>The first state with the dropout factors on it.</summary>
    public readonly double[] Dropped()
    {
        var state = Previous.ToArray();
        for (var i = 0; i < state.Length; i++) state[i] *= Factor(i);
        return state;
    }
}
