using KerasPS.Planning;

namespace KerasPS.Cpu;

/// <summary>Computes an op by its definition in double precision: right for every op, for those without a kernel.</summary>
internal sealed unsafe class ReferenceLaunch(PlanNode node) : CpuLaunch
{
    private readonly TensorSpec[] inputs = node.InputSpecs;
    private readonly TensorSpec[] outputs = node.OutputSpecs;

    public override void Run(RandomState random)
    {
        var values = new Reference.Array[inputs.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = new(inputs[i].Shape, inputs[i].DType);
            if (Inputs[i] is null) continue;
            var data = values[i].Data;
            for (var j = 0; j < data.Length; j++) data[j] = Inputs[i][j];
        }
        var results = System.Array.ConvertAll(outputs, o => new Reference.Array(o.Shape, o.DType));
        if (node.Op is IRandomOp op) op.Draw(random, values, results);
        else node.Op.Evaluate(values, results);
        for (var i = 0; i < results.Length; i++)
        {
            var data = Rounding.To(outputs[i].DType, results[i].Data);
            for (var j = 0; j < data.Length; j++) Outputs[i][j] = (float)data[j];
        }
    }

    public override string ToString() => $"Reference {node.Op}";
}
