using KerasPS.Engine.Tests.Cpu;

namespace KerasPS.Engine.Tests.Ops;

/// <summary>Every sample and its gradient on the CPU backend, against the definitions in double precision.</summary>
public sealed class OpCpuTests
{
    public static TheoryData<string> Names => OpSampleTable.Names(_ => true);

    [Theory]
    [MemberData(nameof(Names))]
    public void The_cpu_agrees_with_the_definition(string name) => Floats.Use(DType.Float32, () =>
    {
        var sample = OpSampleTable.Samples[name];
        var random = new Random(11);
        var inputs = OpSampleTable.Placeholders(sample, s => sample.AnyLength ? new([.. s.ToArray().Select(_ => -1)]) : s);
        var values = OpSampleTable.Tensors(sample, [.. sample.Inputs.Select(i => i.Draw(random))]);
        var output = sample.Build(inputs);
        SymbolicTensor[] outputs = [output, .. Gradients.Of([output], null, inputs).OfType<SymbolicTensor>()];
        Compare.Functions(inputs, outputs, 2e-5, values);
        Compare.Functions(inputs, outputs, 2e-5, values);
    });
}
