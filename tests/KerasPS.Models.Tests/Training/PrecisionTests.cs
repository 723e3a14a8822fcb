using KerasPS.Layers;

namespace KerasPS.Tests.Training;

/// <summary>What holds lists of numbers must not take a model in single precision to the reference backend.</summary>
public sealed class PrecisionTests
{
    public static TheoryData<string, string, string> Parts => new()
    {
        { "Layer", "Rescaling", """{"scale":[1,2,3],"offset":[0,1,2]}""" },
        { "Layer", "Normalization", """{"mean":[1,2,3],"variance":[1,2,3]}""" },
        { "Layer", "Discretization", """{"bin_boundaries":[0.5,1.5]}""" },
        { "Metric", "Precision", """{"thresholds":[0.2,0.5]}""" },
        { "Metric", "Recall", "{}" },
        { "Metric", "AUC", "{}" },
        { "Metric", "AUC", """{"multi_label":true,"num_labels":3}""" },
        { "Metric", "SensitivityAtSpecificity", """{"specificity":0.5}""" },
        { "Metric", "MeanRelativeError", """{"normalizer":[1,2,3]}""" },
        { "Metric", "MeanIoU", """{"num_classes":3}""" },
        { "Metric", "F1Score", "{}" },
        { "Loss", "CategoricalFocalCrossentropy", """{"alpha":[0.1,0.2,0.3]}""" },
        { "Constraint", "RadialConstraint", "{}" },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public void Lists_of_numbers_stay_in_single_precision(string kind, string name, string options)
    {
        var config = System.Text.Json.Nodes.JsonNode.Parse(options)!.AsObject().Select(o => KeyValuePair.Create(o.Key, (object?)o.Value));
        var (x, y) = (K.Placeholder(new(4, 3)), K.Placeholder(new(4, 3)));
        IEnumerable<SymbolicTensor> ends = kind switch
        {
            "Layer" => KerasRegistry.Create<Layer>(name, config).Invoke([Input.Of(3)], new CallContext(training: true)),
            "Metric" => KerasRegistry.Create<Metric>(name, config).Update(y, x, null).Select(u => u.Value),
            "Loss" => [KerasRegistry.Create<Loss>(name, config).Compute(y, x)],
            _ => [KerasRegistry.Create<Constraint>(name, config).Call(K.Placeholder(new(3, 3, 1, 1)))],
        };
        Assert.DoesNotContain(GraphOrder.Of([.. ends]), n => n.Outputs.Any(o => o.DType == DType.Float64));
    }
}
