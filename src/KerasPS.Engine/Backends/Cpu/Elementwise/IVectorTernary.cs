namespace KerasPS.Cpu;

/// <summary>A function of three numbers on vectors of any width.</summary>
internal interface IVectorTernary
{
    static abstract V Apply<S, V>(V a, V b, V c) where S : struct, ISimd<V> where V : struct;
}
