namespace KerasPS.Cpu;

/// <summary>A function of two numbers on vectors of any width.</summary>
internal interface IVectorBinary
{
    static abstract V Apply<S, V>(V a, V b) where S : struct, ISimd<V> where V : struct;
}
