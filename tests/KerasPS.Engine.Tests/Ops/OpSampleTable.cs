namespace KerasPS.Engine.Tests.Ops;

/// <summary>All samples of the assembly by name.</summary>
internal static class OpSampleTable
{
    public static IReadOnlyDictionary<string, OpSample> Samples { get; } = typeof(OpSampleTable).Assembly.GetTypes()
        .Where(t => t.IsAssignableTo(typeof(IOpSamples)) && !t.IsInterface)
        .SelectMany(t => ((IOpSamples)Activator.CreateInstance(t)!).All)
        .ToDictionary(s => s.Name);

    public static TheoryData<string> Names(Func<OpSample, bool> chosen) => [.. Samples.Values.Where(chosen).Select(s => s.Name)];

    public static SymbolicTensor[] Placeholders(OpSample sample, Func<Shape, Shape>? shape = null) =>
        [.. sample.Inputs.Select(i => K.Placeholder(shape is null ? i.Shape : shape(i.Shape), TypeOf(i)))];

    public static Tensor[] Tensors(OpSample sample, double[][] values) =>
        [.. values.Select((v, i) => Tensor.From<double>(v, sample.Inputs[i].Shape).Cast(TypeOf(sample.Inputs[i])))];

    private static DType TypeOf(OpInput input) => input.DType == DType.Float64 ? Floats.Type : input.DType;
}
