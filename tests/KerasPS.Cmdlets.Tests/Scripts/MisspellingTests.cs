namespace KerasPS.Tests.Scripts;

/// <summary>A name that does not exist is told the names that were meant, whatever options follow it.</summary>
public sealed class MisspellingTests(ModuleSession session) : IClassFixture<ModuleSession>
{
    [Theory]
    [InlineData("New-Sequential | Add-Layer Denze 4 -Activation relu", "LayerUnknown", "There is no layer 'Denze'. Did you mean Dense?")]
    [InlineData("New-Sequential | Add-Layer Dense 4 -Activation rleu", "ActivationUnknown", "Did you mean relu?")]
    [InlineData("New-Layer Convolution2 32 3 3", "LayerUnknown", "Did you mean Convolution2D,")]
    [InlineData("New-Optimizer Adm -LearningRate 0.1", "OptimizerUnknown", "Did you mean Adam?")]
    [InlineData("New-Loss msee", "LossUnknown", "Did you mean mse,")]
    [InlineData("New-Callback EarlyStoping -Patience 3", "CallbackUnknown", "Did you mean EarlyStopping?")]
    [InlineData("Import-KerasDataset mnst -Path nowhere", "KerasDatasetUnknown", "There is no keras dataset 'mnst'. Did you mean mnist?")]
    [InlineData("New-Layer qqqqqq 1", "LayerUnknown", "tab completion lists them")]
    public void The_error_names_what_was_meant(string script, string id, string part)
    {
        var error = session.Fail(script);
        Assert.StartsWith(id + ",", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(part, error.Exception.Message, StringComparison.Ordinal);
    }
}
