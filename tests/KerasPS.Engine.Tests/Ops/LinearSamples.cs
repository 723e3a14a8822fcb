namespace KerasPS.Engine.Tests.Ops;

public sealed class LinearSamples : IOpSamples
{
    private static OpInput Indices(int below, params int[] dims) => new(new(dims), 0, below, DType.Int32);

    private static OpSample MatMul(int[] a, int[] b, bool ta, bool tb) =>
        new($"MatMul {new Shape(a)} {new Shape(b)} {ta} {tb}", x => K.Square(K.MatMul(x[0], x[1], ta, tb)), a, b);

    public IEnumerable<OpSample> All =>
    [
        MatMul([2, 3], [3, 2], false, false), MatMul([3, 2], [3, 2], true, false), MatMul([2, 3], [2, 3], false, true),
        MatMul([3, 2], [2, 3], true, true), MatMul([2, 2, 3], [3, 2], false, false), MatMul([2, 2, 3], [2, 3], false, true),
        MatMul([2, 3, 2], [3, 2], true, false), MatMul([2, 1, 2, 3], [2, 3, 2], false, false),
        MatMul([2, 3], [2, 3, 2], false, false), MatMul([2, 3, 2], [2, 2, 3], true, true), MatMul([3], [2, 3, 2], false, false),
        MatMul([2, 2, 3], [3], false, false), MatMul([3], [3], false, false),
        new("Dot", x => K.Square(K.Dot(x[0], x[1])), new[] { 2, 2, 3 }, new[] { 2, 3, 2 }),
        new("Tensordot", x => K.Square(K.Tensordot(x[0], x[1], [1, 0], [0, 2])), new[] { 2, 3, 2 }, new[] { 3, 2, 2 }) { AnyLength = false },
        new("Tensordot 1", x => K.Square(K.Tensordot(x[0], x[1], 1)), new[] { 2, 3 }, new[] { 3, 2 }),
        new("BatchDot", x => K.Square(K.BatchDot(x[0], x[1])), new[] { 2, 2, 3 }, new[] { 2, 3, 2 }),
        new("BatchDot 1 1", x => K.Square(K.BatchDot(x[0], x[1], 1)), new[] { 2, 3 }, new[] { 2, 3 }),
        new("BatchDot 2 1", x => K.Square(K.BatchDot(x[0], x[1], 2, 1)), new[] { 2, 2, 3 }, new[] { 2, 3 }),
        new("BatchDot 2 2", x => K.Square(K.BatchDot(x[0], x[1], 2, 2)), new[] { 2, 3, 2 }, new[] { 2, 2, 2 }),
        new("BatchDot 4", x => K.Square(K.BatchDot(x[0], x[1], 3, 1)), new[] { 2, 2, 2, 3 }, new[] { 2, 3, 2 }) { AnyLength = false },
        new("Outer", x => K.Square(K.Outer(x[0], x[1])), new[] { 2 }, new[] { 3 }),
        new("Einsum attention", x => K.Square(K.Einsum("btnh,bsnh->bnts", x[0], x[1])), new[] { 2, 2, 2, 3 }, new[] { 2, 3, 2, 3 }),
        new("Einsum dense", x => K.Square(K.Einsum("abc,cde->abde", x[0], x[1])), new[] { 2, 2, 3 }, new[] { 3, 2, 2 }) { AnyLength = false },
        new("Einsum ellipsis", x => K.Square(K.Einsum("...x,xy->...y", x[0], x[1])), new[] { 2, 2, 3 }, new[] { 3, 2 }),
        new("Einsum three", x => K.Square(K.Einsum("ij,jk,kl->il", x[0], x[1], x[2])), new[] { 2, 3 }, new[] { 3, 2 }, new[] { 2, 3 }),
        new("Einsum trace", x => K.Square(K.Einsum("ii", x[0])), new[] { 3, 3 }),
        new("Einsum sum", x => K.Square(K.Einsum("ijk->j", x[0])), new[] { 2, 3, 2 }),
        new("Einsum product", x => K.Square(K.Einsum("ij,ij->ji", x[0], x[1])), new[] { 2, 3 }, new[] { 2, 3 }),
        new("Softmax", x => K.Softmax(x[0], 1), new[] { 2, 3, 2 }),
        new("LogSoftmax", x => K.LogSoftmax(x[0]), new[] { 2, 3 }),
        new("SoftmaxCrossEntropy", x => K.SoftmaxCrossEntropy(K.Softmax(x[0]), x[1]), new[] { 2, 3 }, new[] { 2, 3 }),
        new("SparseSoftmaxCrossEntropy", x => K.SparseSoftmaxCrossEntropy(x[0], x[1]), Indices(3, 4), new[] { 4, 3 }),
        new("CtcLoss", x => K.CtcLoss(x[0], x[1], x[2], x[3]), new OpInput(new(2, 3), DType: DType.Int32) { Values = [1, 2, 2, 2, 1, 0] },
            new[] { 2, 6, 3 }, new OpInput(new(2), DType: DType.Int32) { Values = [3, 2] },
            new OpInput(new(2), DType: DType.Int32) { Values = [6, 4] }) { Smooth = false },
        new("CtcDecode", x => K.Square(x[0]) + K.Sum(K.Cast(K.CtcDecodeLogits(K.Reshape(x[0], 1, 4, 3), x[1], 3).Decoded[0], Floats.Type)),
            new[] { 4, 3 }, new OpInput(new(1), DType: DType.Int32) { Values = [4] }),
        new("Print", x => K.Square(K.PrintTensor(x[0])), new[] { 2, 3 }),
        new("Gather", x => K.Square(K.Gather(x[0], x[1])), new[] { 3, 2 }, Indices(3, 2, 3)),
        new("Gather axis", x => K.Square(K.Gather(x[0], x[1], 1)), new[] { 2, 3, 2 }, Indices(3, 4)),
        new("ScatterAdd", x => K.Square(K.ScatterAdd(x[0], x[1], x[2])), new[] { 4, 2 }, Indices(3, 4), new[] { 3, 2 }),
        new("TakeAlongAxis", x => K.Square(K.TakeAlongAxis(x[0], x[1], 1)), new[] { 2, 3 }, Indices(3, 2, 4)),
        new("TopK", x => K.Square(K.TopK(x[0], 2).Values), new[] { 2, 4 }),
        new("Sort", x => K.Square(K.Sort(x[0], 0)), new[] { 4, 2 }),
        new("OneHot", x => K.Square(x[1]) * K.OneHot(x[0], 3, dtype: Floats.Type), Indices(4, 3), new[] { 3, 3 }),
        new("InTopK", x => K.Where(K.InTopK(x[0], x[1], 2), K.Sum(x[0], 1), K.Prod(x[0], 1)), new[] { 4, 3 }, Indices(3, 4)) { AnyLength = false },
    ];
}
