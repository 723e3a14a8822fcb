namespace KerasPS;

internal static partial class KerasOperations
{
    public static SymbolicTensor BitwiseInvert(SymbolicTensor x) => K.BitwiseNot(x);

    public static SymbolicTensor BitwiseLeftShift(SymbolicTensor x, SymbolicTensor y) => K.LeftShift(x, y);

    public static SymbolicTensor BitwiseRightShift(SymbolicTensor x, SymbolicTensor y) => K.RightShift(x, y);

    public static SymbolicTensor I0(SymbolicTensor x) => K.BesselI0(x);

    public static SymbolicTensor Floor(SymbolicTensor x) => K.Floor(Float(x));

    public static SymbolicTensor Ceil(SymbolicTensor x) => K.Ceil(Float(x));
}
