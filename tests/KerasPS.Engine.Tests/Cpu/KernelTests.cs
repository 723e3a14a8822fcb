namespace KerasPS.Engine.Tests.Cpu;

[Collection("cpu settings")]
public class KernelTests
{
    [Fact]
    public void ReductionsOverAnyAxes() => Settings.ForAll(() =>
    {
        var random = new Random(1);
        foreach (var (dims, axes) in new (int[], int[])[]
        {
            ([7], [0]), ([5, 6], [0]), ([5, 6], [1]), ([5, 6], [0, 1]), ([3, 4, 5], [1]), ([3, 4, 5], [0, 2]), ([2, 3, 4, 5], [1, 3]),
            ([2, 3, 4, 5], [0, 2]), ([3000, 37], [0]), ([37, 3000], [1]), ([100000], [0]), ([4, 200, 100], [1]), ([3, 0], [1]),
            ([0, 3], [1]), ([1, 9, 1], [0, 1]), ([2, 1, 3, 2, 2], [1, 3]),
        })
        {
            var x = K.Placeholder(new(dims));
            var empty = x.Shape.Size == 0;
            SymbolicTensor[] outputs =
            [
                K.Sum(x, axes), K.Mean(x, axes, true), K.Max(x, axes), K.Min(x, axes, true), K.All(K.Greater(x, -1.9), axes),
                K.Any(K.Greater(x, 1.9), axes), .. empty || x.Shape.Size > 1000 ? System.Array.Empty<SymbolicTensor>() : [K.Prod(x, axes)],
            ];
            Compare.Functions([x], outputs, 2e-4, Compare.Random(random, x.Shape));
        }
    });

    [Fact]
    public void SumsDownToASmallerShape() => Settings.ForAll(() =>
    {
        var random = new Random(2);
        foreach (var (from, to) in new (Shape, Shape)[]
        {
            (new(6, 7), new(7)), (new(6, 7), new(6, 1)), (new(6, 7), new()), (new(3, 4, 5), new(4, 1)), (new(2000, 40), new(40)),
            (new(8, 9, 10, 11), new(9, 1, 11)),
        })
        {
            var (x, like) = (K.Placeholder(from), K.Placeholder(to));
            Compare.Functions([x, like], [K.SumLike(x, like)], 1e-4, Compare.Random(random, from), Compare.Random(random, to));
        }
    });

    [Fact]
    public void SoftmaxAndCrossEntropies() => Settings.ForAll(() =>
    {
        var random = new Random(3);
        foreach (var shape in new Shape[] { new(5), new(1, 1), new(16, 3), new(130, 10), new(33, 40), new(3, 4, 7), new(50, 1000) })
        {
            var x = K.Placeholder(shape);
            SymbolicTensor labels = K.Placeholder(new(shape.ToArray()[..^1]), DType.Int32), soft = K.Placeholder(shape);
            SymbolicTensor[] outputs =
            [
                K.Softmax(x), K.LogSoftmax(x), K.Softmax(x, 0), K.SparseSoftmaxCrossEntropy(labels, x), K.SoftmaxCrossEntropy(soft, x),
                Gradients.Of(K.SparseSoftmaxCrossEntropy(labels, x), x)[0]!, Gradients.Of(K.SoftmaxCrossEntropy(soft, x), x)[0]!,
            ];
            var classes = new Tensor(labels.Shape, DType.Int32);
            for (var i = 0; i < classes.Size; i++) classes.SetDouble(i, random.Next(shape[^1]));
            Compare.Functions([x, labels, soft], outputs, 2e-6 * shape[^1], Compare.Random(random, shape, -9, 9), classes,
                Compare.Random(random, shape, 0, 1));
        }
    });

    [Fact]
    public void CopiesOfAllKinds() => Settings.ForAll(() =>
    {
        var random = new Random(4);
        foreach (var shape in new Shape[] { new(4, 5), new(3, 4, 5), new(2, 3, 17, 9), new(70, 90, 20) })
        {
            var (x, y) = (K.Placeholder(shape), K.Placeholder(shape));
            var last = shape.Rank - 1;
            var permutations = new List<int[]> { Enumerable.Range(0, shape.Rank).Reverse().ToArray() };
            for (var i = 0; i < 4; i++)
            {
                var order = Enumerable.Range(0, shape.Rank).ToArray();
                random.Shuffle(order);
                permutations.Add(order);
            }
            SymbolicTensor slice = K.Slice(x, [1, -3, .. new int?[shape.Rank - 2]], [null, null, .. new int?[shape.Rank - 2]],
                [.. Enumerable.Repeat(2, shape.Rank)]);
            SymbolicTensor[] outputs =
            [
                .. permutations.Select(p => K.Transpose(x, p)), K.Concat([x, y], 0), K.Concat([x, y, x], last), slice,
                K.Pad(x, [(1, 2), (0, 3), .. new (int, int)[shape.Rank - 2]]), K.Tile(x, [2, 3, .. Enumerable.Repeat(1, shape.Rank - 2)]),
                K.Reverse(x, 0, last), K.Roll(x, 2, 1), K.Roll(x, -1, 0), Gradients.Of(slice, x)[0]!, K.ArgMax(x), K.ArgMax(x, 0),
                .. Gradients.Of(K.Concat([x, y], last) * 2, x, y)!,
            ];
            Compare.Functions([x, y], outputs!, Compare.Random(random, shape), Compare.Random(random, shape));
        }
    });

    [Fact]
    public void GatheringAndItsTranspose() => Settings.ForAll(() =>
    {
        var random = new Random(5);
        foreach (var (shape, axis, count) in new[] { (new Shape(9, 5), 0, 12), (new(4, 6, 3), 1, 5), (new(3000, 40), 0, 2000) })
        {
            var (x, at) = (K.Placeholder(shape), K.Placeholder(new(count), DType.Int32));
            var indices = new Tensor(at.Shape, DType.Int32);
            for (var i = 0; i < count; i++) indices.SetDouble(i, random.Next(shape[axis]));
            var y = K.Gather(x, at, axis);
            Compare.Functions([x, at], [y, Gradients.Of(y * y, x)[0]!], 1e-5, Compare.Random(random, shape), indices);
        }
    });

    [Fact]
    public void LinesOfAllKinds() => Settings.ForAll(() =>
    {
        var random = new Random(6);
        foreach (var (shape, axis) in new[] { (new Shape(7), 0), (new(5, 6), 0), (new(3, 4, 5), 1), (new(200, 300), 1) })
        {
            var x = K.Placeholder(shape);
            var at = K.ArgSort(x, axis);
            var y = K.TakeAlongAxis(x, at, axis);
            var top = Node.Create(new TopKOp(3), x).Outputs;
            SymbolicTensor[] outputs =
            [
                K.CumSum(x, axis), K.CumSum(x, axis, exclusive: true, reverse: true), K.CumProd(K.Tanh(x), axis), y,
                Gradients.Of(y * y, x)[0]!, .. top, Gradients.Of(top[0], x)[0]!,
            ];
            Compare.Functions([x], outputs, 1e-5, Compare.Random(random, shape));
        }
    });

    [Fact]
    public void IndicesOutsideAreReported()
    {
        var (x, at) = (K.Placeholder(new(3000, 40)), K.Placeholder(new(9000), DType.Int32));
        var indices = new Tensor(at.Shape, DType.Int32);
        indices.SetDouble(8999, 3000);
        using var function = new Function([x, at], [K.Gather(x, at)], backend: new CpuBackend());
        Assert.Equal("IndexOutOfRange", Assert.Throws<KerasException>(() => function.Invoke(new(x.Shape), indices)).ErrorId);
    }

    [Fact]
    public void ThreadsDoNotChangeABit()
    {
        var x = K.Placeholder(new(700, 130));
        var w = K.Placeholder(new(130, 60));
        var y = K.MatMul(K.Tanh(x), w);
        var loss = K.Mean(K.Square(K.Softmax(y)));
        Settings.SameOnAllThreads([x, w], [y, loss, K.Sum(x, 0), K.Sum(x, 1), K.Sum(x), .. Gradients.Of(loss, x, w)!],
            Compare.Random(new(1), x.Shape), Compare.Random(new(2), w.Shape));
    }
}
