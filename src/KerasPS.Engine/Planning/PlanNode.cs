namespace KerasPS.Planning;

/// <summary>One op on values of known shapes.</summary>
internal sealed class PlanNode
{
    public PlanNode(int id, Op op, PlanValue[] inputs, TensorSpec[] outputs)
    {
        Id = id;
        Op = op;
        Inputs = inputs;
        Outputs = new PlanValue[outputs.Length];
        for (var i = 0; i < outputs.Length; i++) Outputs[i] = PlanValue.OutputOf(this, i, outputs[i]);
    }

    /// <summary>A number that grows in topological order.</summary>
    public int Id { get; }

    public Op Op { get; }

    public PlanValue[] Inputs { get; }

    public PlanValue[] Outputs { get; }

    public TensorSpec[] InputSpecs => System.Array.ConvertAll(Inputs, i => i.Spec);

    public TensorSpec[] OutputSpecs => System.Array.ConvertAll(Outputs, o => o.Spec);

    /// <inheritdoc/>
    public override string ToString() => $"{string.Join(", ", (object[])Outputs)} = {Op}({string.Join(", ", (object[])Inputs)})";
}
