namespace KerasPS.Cpu;

/// <summary>One step of an elementwise program on a run of numbers; operands are numbers of slots.</summary>
internal unsafe struct Instruction
{
    public delegate*<float*, float*, float*, float*, nint, void> Loop;
    public int Target;
    public int A;
    public int B;
    public int C;
}
