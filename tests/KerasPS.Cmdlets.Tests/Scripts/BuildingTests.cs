namespace KerasPS.Tests.Scripts;

public sealed class BuildingTests(ModuleSession session) : IClassFixture<ModuleSession>
{
    [Fact]
    public void Layers_are_added_along_the_pipeline()
    {
        var output = session.Run("New-Sequential | Add-Layer Dense 8 -Activation relu -InputShape 4 | Add-Layer Dropout 0.5 | Add-Layer Dense -Units 3");
        var model = Assert.IsType<Sequential>(Assert.Single(output).BaseObject);
        Assert.Equal(["Dense", "Dropout", "Dense"], model.Layers.Select(l => l.ClassName));
        Assert.Equal(new Shape(-1, 3), model.Output.Shape);
    }

    [Fact]
    public void A_model_given_by_name_comes_out_only_on_request()
    {
        Assert.Empty(session.Run("$m = New-Sequential; Add-Layer -Model $m Flatten"));
        Assert.Single(session.Run("$m = New-Sequential; Add-Layer -Model $m Flatten -PassThru"));
    }

    [Fact]
    public void A_missing_option_is_a_missing_parameter() =>
        Assert.Equal("MissingMandatoryParameter,KerasPS.Commands.AddLayerCommand", session.Fail("New-Sequential | Add-Layer Dense").FullyQualifiedErrorId);

    [Fact]
    public void An_unknown_option_is_an_unknown_parameter() =>
        Assert.Equal("NamedParameterNotFound,KerasPS.Commands.AddLayerCommand", session.Fail("New-Sequential | Add-Layer Dense 3 -Foo 1").FullyQualifiedErrorId);

    [Fact]
    public void An_unknown_layer_is_named()
    {
        var error = session.Fail("New-Sequential | Add-Layer Dance");
        Assert.StartsWith("LayerUnknown,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("'Dance'", error.Exception.Message, StringComparison.Ordinal);
        Assert.Equal(System.Management.Automation.ErrorCategory.ObjectNotFound, error.CategoryInfo.Category);
    }

    [Fact]
    public void A_layer_object_called_twice_shares_its_weights()
    {
        var model = (Model)session.Run("""
            $a = New-Input 4 -Name a; $b = New-Input 4 -Name b
            $shared = New-Layer Dense 2
            $x = $a | Invoke-Layer $shared
            $y = $b | Invoke-Layer $shared
            New-Model -Input $a, $b -Output ($x - $y * 2)
            """).Single().BaseObject;
        Assert.Equal(2, model.Weights.Count);
        Assert.Equal(2, model.Inputs.Count);
    }

    [Fact]
    public void Options_complete_after_the_layers_name()
    {
        var names = session.Run("[System.Management.Automation.CommandCompletion]::CompleteInput('New-Sequential | Add-Layer Dense -Kernel', 40, $null).CompletionMatches.CompletionText");
        Assert.Contains("-KernelInitializer", names.Select(n => n.ToString()));
        var layers = session.Run("[System.Management.Automation.CommandCompletion]::CompleteInput('Add-Layer Den', 13, $null).CompletionMatches.CompletionText");
        Assert.Contains("Dense", layers.Select(n => n.ToString()));
    }

    [Fact]
    public void A_removed_layer_is_gone_and_what_if_leaves_it()
    {
        session.Run("$global:m = New-Sequential | Add-Layer Dense 2 -InputShape 3 | Add-Layer Dense 1; Remove-Layer -Model $m -WhatIf");
        Assert.Equal(2, (int)session.Run("$m.Layers.Count").Single().BaseObject);
        session.Run("Remove-Layer -Model $m");
        Assert.Equal(1, (int)session.Run("$m.Layers.Count").Single().BaseObject);
    }
}
