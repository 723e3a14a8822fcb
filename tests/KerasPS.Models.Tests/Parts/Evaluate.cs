namespace KerasPS.Tests.Parts;

/// <summary>Runs formulas on given arrays, in double precision on the reference backend.</summary>
internal static class Evaluate
{
    public static Tensor[] Run(Tensor[] inputs, Func<SymbolicTensor[], IReadOnlyList<SymbolicTensor>> build, bool wide = true)
    {
        var placeholders = inputs.Select(i => K.Placeholder(i.Shape, Type(i, wide))).ToArray();
        using var function = new Function(placeholders, build(placeholders), null, new ReferenceBackend());
        return function.Invoke([.. inputs.Select((x, i) => x.Cast(placeholders[i].DType))]);
    }

    public static Tensor One(Tensor[] inputs, Func<SymbolicTensor[], SymbolicTensor> build) => Run(inputs, x => [build(x)])[0];

    private static DType Type(Tensor tensor, bool wide) =>
        wide && tensor.DType == DType.Float32 ? DType.Float64 : tensor.DType;
}
