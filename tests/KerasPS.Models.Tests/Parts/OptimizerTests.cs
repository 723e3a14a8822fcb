using KerasPS.Optimizers;

namespace KerasPS.Tests.Parts;

/// <summary>Single steps of optimizers on one variable, with gradients k·[0.1, −0.2, 0.3] at steps k = 1, 2, 3.</summary>
public sealed class OptimizerTests
{
    public static TheoryData<string, Dictionary<string, object?>, double[]> Steps() => new()
    {
        { "SGD", new() { ["learning_rate"] = .1 }, [.94, -1.88, 2.82] },
        { "SGD", new() { ["learning_rate"] = .1, ["momentum"] = .9 }, [.9049, -1.8098, 2.7147] },
        { "SGD", new() { ["learning_rate"] = .1, ["momentum"] = .9, ["nesterov"] = true }, [.85441, -1.70882, 2.56323] },
        { "SGD", new() { ["learning_rate"] = .1, ["weight_decay"] = .01 }, [.937043, -1.874086, 2.811129] },
        { "SGD", new() { ["learning_rate"] = .1, ["clipnorm"] = .2 }, [.9839643, -1.9679286, 2.9518933] },
        { "RMSprop", new() { ["learning_rate"] = .01 }, [.9139014, -1.9138999, 2.9138997] },
        { "RMSprop", new() { ["learning_rate"] = .01, ["momentum"] = .9, ["centered"] = true }, [.8204142, -1.8204098, 2.8204091] },
        { "Adam", new() { ["learning_rate"] = .01 }, [.9707689, -1.9707687, 2.9707687] },
        { "Adam", new() { ["learning_rate"] = .01, ["amsgrad"] = true }, [.9707689, -1.9707687, 2.9707687] },
        { "AdamW", new() { ["learning_rate"] = .01 }, [.9706501, -1.9705299, 2.9704099] },
        { "Adamax", new() { ["learning_rate"] = .01 }, [.975468, -1.9754682, 2.9754682] },
        { "Nadam", new() { ["learning_rate"] = .01 }, [.9706768, -1.9706768, 2.9706767] },
        { "Adagrad", new() { ["learning_rate"] = .01 }, [.9856972, -1.9799663, 2.9773097] },
        { "Adadelta", new() { ["learning_rate"] = 1.0 }, [.994624, -1.9946237, 2.9946234] },
        { "Ftrl", new() { ["learning_rate"] = .1 }, [-.0964907, -.1093547, .5966682] },
        { "Lion", new() { ["learning_rate"] = .01 }, [.97, -1.97, 2.97] },
        { "Lamb", new() { ["learning_rate"] = .01 }, [.93579, -1.9357899, 2.9357901] },
        { "Adafactor", new() { ["learning_rate"] = .01 }, [.93579, -1.9357899, 2.9357901] },
    };

    [Theory]
    [MemberData(nameof(Steps))]
    public void Three_steps_equal_keras(string name, Dictionary<string, object?> options, double[] expected)
    {
        foreach (var backend in new IBackend[] { new ReferenceBackend(), Backend.Current })
        {
            var weight = Run(KerasRegistry.Create<Optimizer>(name, options), 3, backend);
            for (var i = 0; i < 3; i++) Assert.Equal(expected[i], weight[i], 2e-6);
        }
    }

    [Fact]
    public void Dynamic_loss_scaling_changes_nothing_but_small_gradients()
    {
        var plain = Run(KerasRegistry.Create<Optimizer>("sgd", [new("learning_rate", .1), new("momentum", .9)]), 3, Backend.Current);
        var scaled = new LossScaleOptimizer { InnerOptimizer = new Sgd { LearningRate = .1, Momentum = .9 }, InitialScale = 4, DynamicGrowthSteps = 2 };
        var result = Run(scaled, 3, Backend.Current);
        for (var i = 0; i < 3; i++) Assert.Equal(plain[i], result[i], 1e-6);
        Assert.Equal(8, scaled.Slots[1].Value.GetDouble(0));
        // The wrapper's own counter stands still, as in Keras; the inner optimizer counts the steps it took.
        Assert.Equal(3, scaled.InnerOptimizer.Iterations);
    }

    [Fact]
    public void Gradients_that_are_not_finite_change_no_weight_and_halve_the_scale()
    {
        var scaled = new LossScaleOptimizer { InnerOptimizer = new Sgd { LearningRate = .1 } };
        var result = Run(scaled, 1, Backend.Current, double.PositiveInfinity);
        Assert.Equal([1, -2, 3], result);
        Assert.Equal(16384, scaled.Slots[1].Value.GetDouble(0));
        Assert.Equal(0, scaled.Iterations);
    }

    [Fact]
    public void Schedule_free_steps_move_the_weights()
    {
        foreach (var backend in new IBackend[] { new ReferenceBackend(), Backend.Current })
        {
            var result = Run(new ScheduleFreeAdamW { LearningRate = .01, WarmupSteps = 5 }, 1, backend);
            // One step: Keras keeps the fast iterate z in a slot that starts at zero; it moves by rate/5 against the
            // gradient's sign, the average is z, and so are the weights.
            Assert.Equal(-.002, result[0], 1e-5);
        }
    }

    [Fact]
    public void Each_optimizer_of_a_map_changes_its_own_weights()
    {
        var (a, b) = (Weight("a"), Weight("b"));
        var multi = new MultiOptimizer { Map = new(new Sgd { LearningRate = .1 }, [new("b", new Sgd { LearningRate = .2 })]) };
        Run(multi, 1, Backend.Current, 1, a, b);
        Assert.Equal(.99, a.Value.GetDouble(0), 1e-6);
        Assert.Equal(.98, b.Value.GetDouble(0), 1e-6);
    }

    [Fact]
    public void A_scheduled_rate_cannot_be_set()
    {
        var optimizer = KerasRegistry.Create<Optimizer>("sgd", [new("learning_rate", new System.Text.Json.Nodes.JsonObject
        {
            ["class_name"] = "ExponentialDecay",
            ["config"] = new System.Text.Json.Nodes.JsonObject { ["initial_learning_rate"] = .1, ["decay_steps"] = 2, ["decay_rate"] = .5 },
        })]);
        Assert.Equal(.1, optimizer.CurrentLearningRate);
        Assert.Equal("LearningRateScheduled", Assert.Throws<KerasException>(() => optimizer.CurrentLearningRate = 1).ErrorId);
    }

    [Fact]
    public void A_rule_of_ones_own_is_an_optimizer()
    {
        var own = new FunctionOptimizer((w, g, rate, slots) => [w - rate * (g + slots[0]), slots[0] + g], slots: 1) { LearningRate = .1 };
        Assert.Equal(1 - .1 * .1 - .1 * (.2 + .1), Run(own, 2, Backend.Current)[0], 1e-6);
    }

    private static Variable Weight(string name)
    {
        var weight = new Variable(name, new(3));
        weight.Assign(Tensor.From([1f, -2f, 3f]));
        return weight;
    }

    private static double[] Run(Optimizer optimizer, int steps, IBackend backend, double factor = 1, params Variable[] weights)
    {
        if (weights.Length == 0) weights = [Weight("w")];
        optimizer.Build(weights);
        var k = K.Placeholder(Shape.Scalar);
        var direction = K.Constant(Tensor.From([.1f, -.2f, .3f]));
        var gradients = weights.Select(w => (SymbolicTensor?)Gradients.Of(optimizer.ScaleLoss(K.Sum(w.Read * direction * k)), w.Read)[0]).ToArray();
        using var function = new Function([k], [], optimizer.Apply(weights, gradients), backend);
        for (var step = 1; step <= steps; step++)
        {
            optimizer.BeginStep();
            function.Invoke(Tensor.Scalar((float)(step * factor)));
            optimizer.EndStep();
        }
        return weights[0].Value.ToDoubles();
    }
}
