using KerasPS.Layers;

namespace KerasPS.Tests.Topology;

/// <summary>The text of real Keras 3 at an 80-column terminal.</summary>
public sealed class SummaryTests
{
    private static string Expected(string name) =>
        System.Text.Encoding.UTF8.GetString(GoldenArchive.Of("training").Bytes($"console/k3_summary_{name}.txt")).TrimEnd('\n') + "\n";

    [Fact]
    public void Sequential_models_have_three_columns()
    {
        var model = new Sequential([new Dense { Units = 5, InputDim = 4, Name = "hidden" }, new Dense { Units = 3, Name = "out" }], "sequential");
        Assert.Equal(Expected("mlp"), model.Summary().ToText(columns: 80));
    }

    [Fact]
    public void Nested_models_can_be_expanded()
    {
        var inner = new Sequential([new Dense { Units = 3, InputDim = 4, Name = "dense_2" }, new Dense { Units = 2, Name = "dense_3" }], "inner");
        var model = new Sequential([inner, new Dense { Units = 1, Name = "dense_4" }], "outer");
        Assert.Equal(Expected("nested"), model.Summary().ToText(columns: 80));
        Assert.Equal(Expected("nested_expand_trainable"), model.Summary(true).ToText(columns: 80, showTrainable: true));
    }

    [Fact]
    public void The_optimizer_counts_once_it_has_state()
    {
        var model = Training.TestNets.Mlp();
        model.Compile("adam", "mse");
        Assert.DoesNotContain("Optimizer params", model.Summary().ToText());
        model.BuildOptimizer();
        Assert.Contains(" Optimizer params: 88 (352.00 B)", model.Summary().ToText());
        Assert.Equal(131, model.Summary().TotalParameters);
    }
}
