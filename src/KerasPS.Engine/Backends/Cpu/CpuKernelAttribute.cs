namespace KerasPS.Cpu;

/// <summary>Marks a <see cref="CpuKernel"/> as the CPU's way to compute an op; found by scanning the assembly once.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class CpuKernelAttribute(Type op) : Attribute
{
    /// <summary>The op's type (an open generic type stands for all its instances).</summary>
    public Type Op { get; } = op;
}
