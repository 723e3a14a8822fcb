using KerasPS.Cpu;
using KerasPS.Elementwise;

namespace KerasPS.Engine.Tests.Cpu;

[Collection("cpu settings")]
public class ElementwiseTests
{
    private static readonly Type[] Functions = [.. typeof(Add).Assembly.GetTypes()
        .Where(t => t.Namespace == "KerasPS.Elementwise" && VectorForms.Covers(t)).OrderBy(t => t.Name)];

    public static TheoryData<string, int> Cases()
    {
        var data = new TheoryData<string, int>();
        foreach (var function in Functions)
            foreach (var bits in SimdLevel.All) data.Add(function.Name, bits);
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void EveryFunctionEqualsItsDefinition(string name, int bits)
    {
        var function = Functions.Single(f => f.Name == name);
        var before = SimdLevel.Bits;
        try
        {
            SimdLevel.Bits = bits;
            var random = new Random(name.Length * 31 + bits);
            foreach (var (a, b, c) in Shapes) Check(function, random, a, b, c);
        }
        finally
        {
            SimdLevel.Bits = before;
        }
    }

    private static readonly (Shape A, Shape B, Shape C)[] Shapes =
    [
        (new(), new(), new()), (new(1), new(1), new(1)), (new(37), new(37), new(37)), (new(5, 7), new(7), new(5, 1)),
        (new(3, 300), new(300), new(3, 1)), (new(2, 1, 4), new(3, 1), new(2, 3, 4)), (new(0, 3), new(3), new()),
        (new(2, 3, 2, 3, 2), new(2, 1, 2, 1, 2), new(3, 2)), (new(1500), new(), new(1500)),
    ];

    private static void Check(Type function, Random random, Shape a, Shape b, Shape c)
    {
        var (x, y, z) = (K.Placeholder(a), K.Placeholder(b), K.Placeholder(c));
        Tensor[] values = [Values(function, random, a), Values(function, random, b), Values(function, random, c)];
        if (typeof(IUnaryFunction).IsAssignableFrom(function))
            Run(function, typeof(UnaryOp<>), [x], [values[0]]);
        else if (typeof(IBinaryFunction).IsAssignableFrom(function)) Run(function, typeof(BinaryOp<>), [x, y], values[..2]);
        else Run(function, typeof(TernaryOp<>), [x, y, z], values);
    }

    private static void Run(Type function, Type op, SymbolicTensor[] inputs, Tensor[] values)
    {
        var instance = (Op)Activator.CreateInstance(op.MakeGenericType(function))!;
        var output = Node.Create(instance, inputs).Outputs[0];
        if (output.DType == DType.Float64) return;
        // Halves are compared at the precision of halves: a tie may fall to either side.
        var tolerance = output.DType == DType.BFloat16 ? 4e-3 : output.DType == DType.Float16 ? 1e-3 : 4e-7;
        Compare.Functions(inputs, [output], tolerance, values);
    }

    // Whole numbers for what jumps at them; a few special values for all.
    private static Tensor Values(Type function, Random random, Shape shape)
    {
        var tensor = new Tensor(shape);
        float[] special = [0, 1, -1, 0.5f, -0.5f, 2, -2, 1e-3f, -1e-3f, 30, -30, 100, -100];
        var modest = function == typeof(Power) || function == typeof(FloorMod) || function == typeof(FloorDivide);
        for (var i = 0; i < tensor.Size; i++)
            tensor.SetDouble(i, modest ? random.Next(1, 9) : random.Next(4) == 0 ? special[random.Next(special.Length)]
                : random.NextDouble() * 8 - 4);
        return tensor;
    }

    [Theory]
    [InlineData("Exp", -87.3, 88.7, 2.5e-7)]
    [InlineData("Log", 1e-38, 1e4, 2.5e-7)]
    [InlineData("Log", 0.5, 2, 2.5e-7)]
    [InlineData("Log1p", -0.9, 1e-2, 3e-7)]
    [InlineData("Expm1", -1, 1, 3e-7)]
    [InlineData("Tanh", -9, 9, 3e-7)]
    [InlineData("Tanh", -1e-4, 1e-4, 2.5e-7)]
    [InlineData("Sigmoid", -80, 80, 4e-7)]
    [InlineData("Erf", -4, 4, 4e-7)]
    [InlineData("Softplus", -80, 80, 4e-7)]
    [InlineData("LogSigmoid", -80, 80, 4e-7)]
    public void RelativeErrorIsSmall(string name, double low, double high, double bound)
    {
        var function = Functions.Single(f => f.Name == name);
        var before = SimdLevel.Bits;
        try
        {
            foreach (var bits in SimdLevel.All)
            {
                SimdLevel.Bits = bits;
                var x = K.Placeholder(new(20000));
                var op = (Op)Activator.CreateInstance(typeof(UnaryOp<>).MakeGenericType(function))!;
                using var run = new Function([x], [Node.Create(op, x).Outputs[0]], backend: new CpuBackend());
                var input = Compare.Random(new(5), new(20000), (float)low, (float)high);
                var output = run.Invoke(input)[0];
                var exact = new Reference.Array(input.Shape, DType.Float32);
                op.Evaluate([new(input.Shape, DType.Float32, input.ToDoubles())], [exact]);
                for (var i = 0; i < output.Size; i++)
                    Assert.True(Math.Abs(output.GetDouble(i) - exact.Data[i]) <= bound * Math.Abs(exact.Data[i]) + 1e-38,
                        $"{name}({input.GetDouble(i):R}) = {exact.Data[i]:R}; received {output.GetDouble(i):R} with {bits} bits");
            }
        }
        finally
        {
            SimdLevel.Bits = before;
        }
    }

    [Fact]
    public void NotANumberStaysOne()
    {
        foreach (var name in new[] { "Exp", "Log", "Tanh", "Sigmoid", "Erf", "Softplus", "Relu", "Sign", "Sqrt", "Log1p" })
        {
            var x = K.Placeholder(new(20));
            var op = (Op)Activator.CreateInstance(typeof(UnaryOp<>).MakeGenericType(Functions.Single(f => f.Name == name)))!;
            using var run = new Function([x], [Node.Create(op, x).Outputs[0]], backend: new CpuBackend());
            var nan = new float[20];
            System.Array.Fill(nan, float.NaN);
            Assert.All(run.Invoke(Tensor.From(nan))[0].ToFloats(), v => Assert.True(float.IsNaN(v), name));
        }
    }

    [Fact]
    public void FusedGroupsEqualTheReferenceOnAllThreads()
    {
        var random = new Random(3);
        var before = (CpuThreads.Count, SimdLevel.Bits);
        try
        {
            foreach (var bits in SimdLevel.All)
                foreach (var shape in new Shape[] { new(200, 300), new(3000, 10), new(40, 5, 7), new(70000), new(3, 20, 700) })
                {
                    (CpuThreads.Count, SimdLevel.Bits) = (3, bits);
                    var x = K.Placeholder(shape);
                    var row = K.Placeholder(new(shape[^1]));
                    var column = K.Placeholder(shape.With(-1, 1));
                    var y = K.Tanh(x * row + column) * 0.5 - x;
                    SymbolicTensor[] outputs = [y, K.Sigmoid(y) * row, K.BroadcastLike(column, x) + row];
                    Compare.Functions([x, row, column], outputs, Compare.Random(random, shape),
                        Compare.Random(random, row.Shape), Compare.Random(random, column.Shape));
                }
        }
        finally
        {
            (CpuThreads.Count, SimdLevel.Bits) = before;
        }
    }

    [Fact]
    public void OptimizerUpdatesAreOneLaunchInPlace()
    {
        var (p, m, v) = (new Variable("p", new(300, 7)), new Variable("m", new(300, 7)), new Variable("v", new(300, 7)));
        var rate = new Variable("rate", new());
        p.Assign(Compare.Random(new(1), p.Shape));
        rate.Assign(Tensor.Scalar(0.01f));
        var g = K.Placeholder(new(300, 7));
        var newM = m.Read + (g - m) * 0.1;
        var newV = v.Read + (K.Square(g) - v) * 0.001;
        var newP = p.Read - newM * rate / (K.Sqrt(newV) + 1e-7);
        using var step = new Function([g], [], [new(m, newM), new(v, newV), new(p, newP)], new CpuBackend());
        var plan = (CpuExecutable)step.Prepare([g.Shape]);
        Assert.Single(plan.Plan.Units);
        var gradient = Compare.Random(new(2), g.Shape);
        var before = p.Value.Clone();
        step.Invoke(gradient);
        for (var i = 0; i < p.Value.Size; i++)
        {
            var d = gradient.GetDouble(i);
            Assert.Equal(0.1 * d, m.Value.GetDouble(i), 1e-6);
            Assert.Equal(before.GetDouble(i) - 0.001 * d / (Math.Sqrt(0.001 * d * d) + 1e-7), p.Value.GetDouble(i), 1e-5);
        }
    }

    [Fact]
    public void ARunAllocatesNothing()
    {
        var x = K.Placeholder(new(64, 300));
        var w = new Variable("w", new(300));
        var y = K.Tanh(x * w.Read);
        using var function = new Function([x], [y], [new(w, w.Read * 0.9)], new CpuBackend());
        var plan = function.Prepare([x.Shape]);
        var state = new RandomState(1);
        for (var i = 0; i < 3; i++) plan.Run(state);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) plan.Run(state);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
