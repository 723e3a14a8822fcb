using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>The steps of an elementwise program as loops on slots of a table of addresses, with the program's constants.</summary>
internal sealed unsafe class ElementwiseCode : IDisposable
{
    private readonly KerasPS.NativeMemory constants;
    private readonly KerasPS.NativeMemory code;
    private readonly int count;
    private readonly ElementwiseKernel? kernel;

    /// <param name="program">The program.</param>
    /// <param name="isScalar">Whether an operand or constant is one number for the whole run of a step.</param>
    public ElementwiseCode(ElementwiseProgram program, Func<int, bool> isScalar)
    {
        constants = new((long)Math.Max(1, program.Constants.Count) * sizeof(float));
        for (var i = 0; i < program.Constants.Count; i++) Constants[i] = program.Constants[i];
        List<Instruction> instructions = [.. program.Steps.SelectMany(s => Compile(s, isScalar))];
        count = instructions.Count;
        code = new((long)count * sizeof(Instruction));
        for (var i = 0; i < count; i++) First[i] = instructions[i];
        kernel = ElementwiseEmitter.Find(program, isScalar);
    }

    /// <summary>The numbers known at planning.</summary>
    public float* Constants => (float*)constants.Pointer;

    private Instruction* First => (Instruction*)code.Pointer;

    /// <summary>Runs all steps on the first n elements at the table's addresses.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Execute(float** table, nint n)
    {
        if (kernel is not null)
        {
            kernel(table, n);
            return;
        }
        var end = First + count;
        for (var step = First; step != end; step++)
            step->Loop(table[step->Target], table[step->A], table[step->B], table[step->C], n);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        constants.Dispose();
        code.Dispose();
    }

    private static List<Instruction> Compile(ElementwiseStep step, Func<int, bool> isScalar)
    {
        var instructions = new List<Instruction>();
        int[] operands = [.. step.Operands];
        // Loops want at least one operand with a number for each position.
        if (System.Array.TrueForAll(operands, o => isScalar(o)))
        {
            instructions.Add(new() { Loop = VectorForms.Fill, Target = step.Target, A = operands[0] });
            operands[0] = step.Target;
        }
        var scalars = 0;
        for (var i = 0; i < operands.Length; i++)
            if (isScalar(operands[i])) scalars |= 1 << i;
        instructions.Add(new()
        {
            Loop = VectorForms.Loop(step.Function, scalars),
            Target = step.Target,
            A = operands[0],
            B = operands[Math.Min(1, operands.Length - 1)],
            C = operands[^1],
        });
        return instructions;
    }
}
