namespace KerasPS.Layers;

/// <summary>
/// The weights of the CuDNN layers, which keep each gate's kernel as the GPU library wants it: the input's kernel as
/// the bytes of its transpose, the recurrent kernel transposed.
/// </summary>
internal static class CuDnnKernels
{
    /// <summary>The plain form of an input's kernel.</summary>
    public static SymbolicTensor Input(SymbolicTensor kernel, int gates) => EachGate(kernel, gates,
        k => K.Transpose(K.Reshape(k, k.Shape[1], k.Shape[0])));

    /// <summary>The plain form of a recurrent kernel.</summary>
    public static SymbolicTensor Recurrent(SymbolicTensor kernel, int gates) => EachGate(kernel, gates, k => K.Transpose(k));

    private static SymbolicTensor EachGate(SymbolicTensor kernel, int gates, Func<SymbolicTensor, SymbolicTensor> form) =>
        K.Concat([.. K.Split(kernel, gates, 1).Select(form)], 1);
}
