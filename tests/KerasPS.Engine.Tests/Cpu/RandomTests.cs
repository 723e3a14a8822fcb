namespace KerasPS.Engine.Tests.Cpu;

[Collection("cpu settings")]
public class RandomTests
{
    [Fact]
    public void NumbersAreThoseOfTheDefinition() => Settings.ForAll(() =>
    {
        foreach (var n in new[] { 1, 3, 50, 30001 })
        {
            SymbolicTensor[] outputs = [K.RandomUniform([n]), K.RandomNormal([n])];
            using var cpu = new Function([], outputs, backend: new CpuBackend());
            using var reference = new Function([], outputs, backend: new ReferenceBackend());
            var (a, b) = (new RandomState(42, 1UL << 33), new RandomState(42, 1UL << 33));
            for (var step = 0; step < 2; step++)
            {
                var (x, y) = (cpu.Prepare([]), reference.Prepare([]));
                x.Run(a);
                y.Run(b);
                for (var i = 0; i < 2; i++) Compare.Close(y.GetOutput(i), x.GetOutput(i), 1e-6);
            }
        }
    });
}
