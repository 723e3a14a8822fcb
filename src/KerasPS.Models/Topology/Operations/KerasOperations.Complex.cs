namespace KerasPS;

/// <summary>Functions of complex numbers, of which all values here are the real ones.</summary>
internal static partial class KerasOperations
{
    public static SymbolicTensor Real(SymbolicTensor x) => K.Identity(x);

    public static SymbolicTensor Conj(SymbolicTensor x) => K.Identity(x);

    public static SymbolicTensor Conjugate(SymbolicTensor x) => K.Identity(x);

    public static SymbolicTensor Imag(SymbolicTensor x) => K.ZerosLike(x);

    public static SymbolicTensor Isreal(SymbolicTensor x) => K.Equal(K.ZerosLike(x), 0);

    public static SymbolicTensor Angle(SymbolicTensor x) => K.Where(K.IsNan(Float(x)), Float(x), K.Where(K.Less(x, 0), Math.PI, K.ZerosLike(Float(x))));
}
