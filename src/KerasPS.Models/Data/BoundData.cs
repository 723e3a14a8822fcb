namespace KerasPS.Data;

/// <summary>Data brought into a model's order: inputs, and by output targets and weights.</summary>
internal sealed record BoundData(Tensor[] Inputs, Tensor?[] Targets, Tensor?[] Weights)
{
    /// <summary>The columns of the step function: inputs, targets, weights, as far as they are there.</summary>
    public IReadOnlyList<Tensor> Columns =>
        [.. Inputs, .. Targets.OfType<Tensor>(), .. Weights.Where((w, i) => w is not null && Targets[i] is not null).Cast<Tensor>()];

    /// <summary>The number of samples, the same in all columns.</summary>
    public int Samples => DataBinder.SameCount(Columns, "inputs, targets and weights");

    /// <summary>Brings what the user gives into the model's order; builds a model that waits for its input shape.</summary>
    public static BoundData Of(Model model, object x, object? y, object? weights, System.Collections.IDictionary? classWeight)
    {
        var inputs = DataBinder.Inputs(model, x);
        if (model.Inputs.Count == 0)
        {
            model.BuildFor([.. inputs.Select(i => i.Rank == 0 ? i.Shape : i.Shape.With(0, Shape.Unknown))]);
            inputs = DataBinder.Inputs(model, x);
        }
        var wanted = model.Execution.RequireCompiled().WantsTarget(model.Outputs.Count);
        var targets = DataBinder.Targets(model, y, wanted);
        for (var i = 0; i < targets.Length; i++)
        {
            if (!wanted[i]) targets[i] = null;
            else if (targets[i] is null)
                throw new KerasException("TargetMissing", $"Output '{model.OutputNames[i]}' of model '{model.Name}' has a loss or a " +
                    "metric, but no targets were given. Give -Y, for several outputs a list or a dictionary by output name.");
        }
        var sampleWeights = DataBinder.Weights(model, weights, targets.Length);
        if (classWeight is not null)
        {
            var form = model.CompileSettings!.Form;
            if (weights is not null && form == TrainingForm.Keras3)
                throw new KerasException("ClassWeightAndSampleWeight", "Class weights and sample weights cannot be given " +
                    "together. Multiply them into one sample weight.");
            if (targets.Length != 1)
                throw new KerasException("ClassWeightOutputs", $"Class weights need a model with one output; this one has " +
                    $"{targets.Length}. Give sample weights by output instead.");
            // Keras 1 takes the sample weights alone, later versions before 3 the product.
            if (targets[0] is { } y0 && (form != TrainingForm.Keras1 || weights is null))
                sampleWeights[0] = ClassWeights.Times(ClassWeights.Of(y0, classWeight), sampleWeights[0]);
        }
        return new(inputs, targets, sampleWeights);
    }
}
