namespace KerasPS.Engine.Tests.Cpu;

/// <summary>Runs the same function on the CPU backend and on the reference and compares.</summary>
internal static class Compare
{
    public static Tensor Random(Random random, Shape shape, float low = -2, float high = 2)
    {
        var tensor = new Tensor(shape);
        for (var i = 0; i < tensor.Size; i++) tensor.SetDouble(i, low + random.NextDouble() * (high - low));
        return tensor;
    }

    public static void Functions(IReadOnlyList<SymbolicTensor> inputs, IReadOnlyList<SymbolicTensor> outputs,
        params Tensor[] values) => Functions(inputs, outputs, 2e-6, values);

    public static void Functions(IReadOnlyList<SymbolicTensor> inputs, IReadOnlyList<SymbolicTensor> outputs,
        double tolerance, params Tensor[] values)
    {
        using var cpu = new Function(inputs, outputs, backend: new CpuBackend());
        using var reference = new Function(inputs, outputs, backend: new ReferenceBackend());
        var actual = cpu.Invoke(values);
        var expected = reference.Invoke(values);
        for (var i = 0; i < outputs.Count; i++) Close(expected[i], actual[i], tolerance);
    }

    public static void Close(Tensor expected, Tensor actual, double tolerance)
    {
        Assert.Equal(expected.Shape, actual.Shape);
        Assert.Equal(expected.DType, actual.DType);
        var (x, y) = (expected.ToDoubles(), actual.ToDoubles());
        for (var i = 0; i < x.Length; i++)
        {
            if (x[i].Equals(y[i]) || (double.IsNaN(x[i]) && double.IsNaN(y[i]))) continue;
            Assert.True(Math.Abs(x[i] - y[i]) <= tolerance * (1 + Math.Abs(x[i])), $"at {i}: expected {x[i]}, received {y[i]}");
        }
    }
}
