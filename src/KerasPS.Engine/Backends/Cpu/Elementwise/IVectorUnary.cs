namespace KerasPS.Cpu;

/// <summary>A function of one number on a vector of any width.</summary>
internal interface IVectorUnary
{
    static abstract V Apply<S, V>(V x) where S : struct, ISimd<V> where V : struct;
}
