using KerasPS.Layers;

namespace KerasPS.Tests.Topology;

public sealed class FunctionalModelTests
{
    [Fact]
    public void LayersStandInKerasOrderByDepth()
    {
        var a = Input.Of(new Shape(4), name: "a");
        var b = Input.Of(new Shape(4), name: "b");
        var shared = new Dense { Units = 3, Name = "shared" };
        var left = shared.Apply(a);
        var right = shared.Apply(b);
        var deep = new Dense { Units = 3, Name = "deep" }.Apply(left);
        var sum = deep + right;
        var model = new FunctionalModel([a, b], [new Dense { Units = 1, Name = "out" }.Apply(sum)], "net");
        Assert.Equal(["a", "shared", "b", "deep", "out"], model.Layers.Select(l => l.Name));
        Assert.Equal(2, shared.Calls.Count);
        Assert.Equal(3 * 4 + 3 + 3 * 3 + 3 + 3 + 1, model.CountParameters());
    }

    [Fact]
    public void OpsBetweenLayersArePartOfTheModel()
    {
        var x = Input.Of(2);
        var y = Input.Of(2);
        var model = new FunctionalModel([x, y], [x * 2 + K.Sum(y, 1, keepDims: true)]);
        var result = model.Predict(new object[] { new float[,] { { 1, 2 } }, new float[,] { { 3, 4 } } });
        Assert.Equal([9f, 11f], result.ToFloats());
        Assert.Equal(5, model.Operations.Count);
        Assert.Equal(2, model.Layers.Count);
    }

    [Fact]
    public void InnerValuesBecomeInputsOfSubmodels()
    {
        var x = Input.Of(3);
        var hidden = new Dense { Units = 4, Name = "hidden" }.Apply(x);
        var middle = new Dense { Units = 2, Name = "middle" }.Apply(hidden);
        var whole = new FunctionalModel(x, new Dense { Units = 1, Name = "last" }.Apply(middle));
        var head = new FunctionalModel(whole.Inputs[0], whole.GetLayer("hidden").Output);
        var tail = new FunctionalModel(whole.GetLayer("middle").Input, whole.Output);
        var data = Tensor.From([1f, 2f, 3f], 1, 3);
        var expected = whole.Predict(data).ToFloats();
        Assert.Equal(expected[0], tail.Predict(head.Predict(data)).ToFloats()[0], 6);
    }

    [Fact]
    public void NestedModelsAndNamesAreFound()
    {
        var inner = new Sequential([new Dense { Units = 3, InputDim = 4 }, new Dense { Units = 2 }], "inner");
        var x = Input.Of(4);
        var model = new FunctionalModel(x, new Dense { Units = 1 }.Apply(inner.Apply(x)));
        Assert.Same(inner, model.GetLayer("inner"));
        Assert.Equal("LayerUnknown", Assert.Throws<KerasException>(() => model.GetLayer("nothing")).ErrorId);
        Assert.Equal(6, model.Weights.Count);
    }

    [Fact]
    public void TwoLayersOfOneNameAreRefused()
    {
        var x = Input.Of(4);
        var a = new Dense { Units = 4, Name = "same" }.Apply(x);
        var error = Assert.Throws<KerasException>(() => new FunctionalModel(x, new Dense { Units = 4, Name = "same" }.Apply(a)));
        Assert.Equal("LayerNameDuplicate", error.ErrorId);
    }

    [Fact]
    public void MissingInputsAreNamed()
    {
        var x = Input.Of(4);
        var y = Input.Of(new Shape(4), name: "forgotten");
        var error = Assert.Throws<KerasException>(() => new FunctionalModel(x, x + y));
        Assert.Contains("forgotten", error.Message);
    }

    [Fact]
    public void FrozenModelsFreezeTheirLayers()
    {
        var model = new Sequential(new Dense { Units = 3, InputDim = 4 }, new Dense { Units = 2 });
        model.Layers[0].Trainable = false;
        Assert.Equal(2, model.TrainableWeights.Count);
        model.Trainable = false;
        Assert.Empty(model.TrainableWeights);
        model.Trainable = true;
        Assert.Equal(4, model.TrainableWeights.Count);
    }

    [Fact]
    public void SequentialWaitsForItsShape()
    {
        var model = new Sequential(new Dense { Units = 3 }, new Dense { Units = 2 });
        Assert.Empty(model.Inputs);
        Assert.Empty(model.Weights);
        model.Build(new Shape(-1, 5));
        Assert.Equal(4, model.Weights.Count);
        Assert.Equal("(None, 2)", model.Output.Shape.ToString());
        model.Pop();
        Assert.Equal("(None, 3)", model.Output.Shape.ToString());
        model.Insert(0, new Dense { Units = 5 });
        Assert.Equal(2, model.Layers.Count);
    }
}
