namespace KerasPS.Reference;

/// <summary>One function interpreted for fixed input shapes.</summary>
internal sealed unsafe class ReferenceExecutable : IExecutable
{
    private readonly Function function;
    private readonly Dictionary<SymbolicTensor, Array> values = [];
    private readonly IReadOnlyList<Node> order;
    private readonly IReadOnlyList<Shape> shapes;

    public ReferenceExecutable(Function function, IReadOnlyList<Shape> shapes)
    {
        this.function = function;
        this.shapes = shapes;
        order = GraphOrder.Of([.. function.Outputs, .. function.Updates.Select(u => u.Value)]);
        for (var i = 0; i < shapes.Count; i++) values[function.Inputs[i]] = new(shapes[i], function.Inputs[i].DType);
    }

    public void SetInput(int index, Tensor value) =>
        values[function.Inputs[index]] = new(shapes[index], function.Inputs[index].DType, value.ToDoubles());

    public float* InputBuffer(int index) => null;

    public float* OutputBuffer(int index) => null;

    public Shape OutputShape(int index) => values.TryGetValue(function.Outputs[index], out var value)
        ? value.Shape
        : throw new InvalidOperationException("The shape is known after the first run.");

    public void Run(RandomState random)
    {
        foreach (var node in order) Evaluate(node, random);
        var results = function.Updates.Select(u => values[u.Value]).ToList();
        for (var i = 0; i < results.Count; i++)
        {
            var target = function.Updates[i].Target.Value;
            for (long j = 0; j < target.Size; j++) target.SetDouble(j, results[i].Data[j]);
        }
        random.Step++;
    }

    public Tensor GetOutput(int index)
    {
        var value = values[function.Outputs[index]];
        var tensor = new Tensor(value.Shape, value.DType);
        for (long i = 0; i < tensor.Size; i++) tensor.SetDouble(i, value.Data[i]);
        return tensor;
    }

    public void Dispose()
    {
    }

    private void Evaluate(Node node, RandomState random)
    {
        if (node.Op is PlaceholderOp) return;
        var inputs = node.Inputs.Select(i => values[i]).ToArray();
        var specs = inputs.Select(i => new TensorSpec(i.Shape, i.DType)).ToArray();
        var outputs = node.Op.Infer(specs).Select(s => new Array(s.Shape, s.DType)).ToArray();
        if (node.Op is IRandomOp op) op.Draw(random, inputs, outputs);
        else node.Op.Evaluate(inputs, outputs);
        for (var i = 0; i < outputs.Length; i++)
        {
            Planning.Rounding.To(outputs[i].DType, outputs[i].Data);
            values[node.Outputs[i]] = outputs[i];
        }
    }
}
