namespace KerasPS.Tests.Scripts;

/// <summary>What the objects look like on a screen.</summary>
public sealed class ViewTests(ModuleSession session) : IClassFixture<ModuleSession>
{
    [Theory]
    [InlineData("New-Optimizer SGD 0.1", "SGD|  Name         : sgd|  LearningRate : 0.1|")]
    [InlineData("New-Initializer he_normal", "HeNormal")]
    [InlineData("New-Optimizer Adam (New-Schedule ExponentialDecay 0.1 10 0.5)", "  LearningRate : ExponentialDecay (name ExponentialDecay, initial_learning_rate 0.1, decay_steps 10, decay_rate 0.5, staircase false)")]
    [InlineData("New-Regularizer l1l2 0.1 0.2", "L1L2|  L1 : 0.1|  L2 : 0.2")]
    public void An_object_shows_its_class_and_its_options(string script, string expected)
    {
        var text = (string)session.Run($"[KerasPS.TextView]::Of(({script}))").Single().BaseObject;
        Assert.Contains(expected, text.ReplaceLineEndings("|"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_lists_its_own_options_before_those_of_all() => session.Run("""
        $names = (Get-LayerType LSTM).Options.Name
        if ($names[0] -ne 'Units' -or $names.IndexOf('Name') -lt $names.IndexOf('KernelInitializer')) { throw "$names" }
        """);
}
