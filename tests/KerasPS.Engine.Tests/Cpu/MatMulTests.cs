namespace KerasPS.Engine.Tests.Cpu;

[Collection("cpu settings")]
public class MatMulTests
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void ProductsOfAllRanksEqualTheReference(bool transposeA, bool transposeB)
    {
        var random = new Random(1);
        foreach (var (batchA, batchB) in new (int[], int[])[] { ([], []), ([3], []), ([], [3]), ([2, 3], [2, 3]), ([2, 1], [3]), ([0], []), ([40], [40]) })
            foreach (var (m, k, n) in new[] { (4, 5, 6), (17, 33, 40), (1, 7, 3), (70, 70, 70) })
            {
                Shape a = new([.. batchA, .. transposeA ? new[] { k, m } : [m, k]]), b = new([.. batchB, .. transposeB ? new[] { n, k } : [k, n]]);
                var (x, y) = (K.Placeholder(a), K.Placeholder(b));
                Compare.Functions([x, y], [K.MatMul(x, y, transposeA, transposeB)], 1e-5, Compare.Random(random, a), Compare.Random(random, b));
            }
    }

    [Fact]
    public void HalfPrecisionIsRounded()
    {
        var (x, y) = (K.Placeholder(new(9, 20), DType.BFloat16), K.Placeholder(new(20, 6), DType.BFloat16));
        using var function = new Function([x, y], [K.MatMul(x, y)], backend: new CpuBackend());
        var result = function.Invoke(Compare.Random(new(1), x.Shape).Cast(DType.BFloat16), Compare.Random(new(2), y.Shape).Cast(DType.BFloat16));
        Assert.Equal(DType.BFloat16, result[0].DType);
    }

    [Fact]
    public void OneRowTimesAMatrix() => Settings.ForAll(() =>
    {
        foreach (var (k, n) in new[] { (65, 64), (700, 37), (300, 2100), (13, 5000) })
        {
            SymbolicTensor x = K.Placeholder(new(1, k)), w = K.Placeholder(new(k, n)), b = K.Placeholder(new(n));
            SymbolicTensor[] inputs = [x, w, b], outputs = [K.Relu(K.MatMul(x, w) + b), K.MatMul(x, w) * 2];
            Tensor[] values = [Compare.Random(new(1), x.Shape), Compare.Random(new(2), w.Shape, -1, 1), Compare.Random(new(3), b.Shape)];
            Compare.Functions(inputs, outputs, 1e-5 * Math.Sqrt(k), values);
            Settings.SameOnAllThreads(inputs, outputs, values);
        }
    });
}
