using KerasPS.Training;

namespace KerasPS.Golden;

/// <summary>One call of a model in a mode, made runnable: outputs, losses and gradients of Σ sum(yₖ · gₖ).</summary>
internal sealed class ModelTrace : IDisposable
{
    private readonly Function function;
    private readonly int outputs;
    private readonly int losses;
    private readonly HostEdge edge;
    private readonly int given;

    /// <summary>Traces the model for inputs of these shapes.</summary>
    public ModelTrace(Model model, IReadOnlyList<Tensor> x, bool training, IReadOnlyList<Tensor>? upstream = null)
    {
        var inputs = x.Select(t => K.Placeholder(t.Shape, t.DType)).ToList();
        var context = new CallContext(training) { HostSteps = [] };
        var y = model.Invoke(inputs, context);
        given = inputs.Count;
        edge = new(inputs, y, context);
        outputs = y.Count;
        losses = context.Losses.Count;
        var results = new List<SymbolicTensor>(edge.PlanOutputs);
        var plan = new List<SymbolicTensor>(edge.PlanInputs);
        results.AddRange(context.Losses);
        if (upstream is not null)
        {
            var factors = upstream.Select(t => K.Placeholder(t.Shape, t.DType)).ToList();
            var sources = inputs.Where(i => i.DType.IsFloating()).Concat(model.TrainableWeights.Select(w => w.Read)).ToList();
            var gradients = KerasPS.Gradients.Of(y, [.. factors.Select((f, k) => K.Cast(f, y[k].DType))], sources);
            results.AddRange(sources.Select((s, i) => gradients[i] ?? K.ZerosLike(s)));
            plan.AddRange(factors);
        }
        function = new(plan, results, context.Updates);
    }

    /// <summary>What the last run gave: outputs, added losses, gradients of the floating inputs and of the trainable weights.</summary>
    public (Tensor[] Outputs, Tensor[] Losses, Tensor[] Gradients) Run(params Tensor[] values)
    {
        var results = edge.FromPlan(function.Invoke([.. edge.Columns(values[..given]), .. values[given..]]));
        return (results[..outputs], results[outputs..(outputs + losses)], results[(outputs + losses)..]);
    }

    public void Dispose() => function.Dispose();
}
