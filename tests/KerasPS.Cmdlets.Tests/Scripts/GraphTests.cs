using System.Diagnostics;

namespace KerasPS.Tests.Scripts;

public sealed class GraphTests(ModuleSession session) : IClassFixture<ModuleSession>
{
    [Theory]
    [InlineData("sum", "(None, 3)")]
    [InlineData("mul", "(None, 3)")]
    [InlineData("ave", "(None, 3)")]
    [InlineData("max", "(None, 3)")]
    [InlineData("concat", "(None, 6)")]
    [InlineData("dot", "(None, 1)")]
    [InlineData("cos", "(None, 1, 1)")]
    [InlineData("{ param($x) $x[0] - $x[1] }", "(None, 3)")]
    public void Branches_are_merged_in_every_mode(string mode, string shape)
    {
        var output = session.Run($$"""
            $left = New-Sequential | Add-Layer Dense 3 -InputShape 2
            $right = New-Sequential | Add-Layer Dense 3 -InputShape 4
            $m = $left, $right | Add-Layer Merge -Mode {{(mode.StartsWith('{') ? mode : $"'{mode}'")}}
            $m.Output.Shape
            ($m | Add-Layer Flatten | Add-Layer Dense 1).Inputs.Count
            """);
        Assert.Equal(shape, output[0].ToString());
        Assert.Equal(2, (int)output[1].BaseObject);
    }

    [Fact]
    public void Merge_is_called_on_values_too() => Assert.Equal(["(None, 1, 1)", "(None, 3)"], session.Run("""
        $null = Get-Command Add-Layer -ArgumentList Merge
        $a = New-Input 3; $b = New-Input 3
        ($a, $b | Invoke-Layer Merge -Mode cos -DotAxes 1).Shape
        ($a, $b | Invoke-Layer (New-Layer Merge max)).Shape
        """).Select(o => o.ToString()));

    [Fact]
    public void An_empty_model_starts_from_branches()
    {
        var output = session.Run("""
            $a = New-Sequential | Add-Layer Dense 3 -InputShape 2
            $b = New-Sequential | Add-Layer Dense 3 -InputShape 2
            $m = New-Sequential -Name both | Add-Layer Concatenate -Branch $a, $b | Add-Layer Dense 1
            $m.Name; $m.Output.Shape; $m.Weights.Count
            """);
        Assert.Equal(["both", "(None, 1)", "6"], output.Select(o => o.ToString()));
    }

    [Fact]
    public void A_branch_without_an_input_shape_is_named() =>
        Assert.StartsWith("BranchNotBuilt,", session.Fail("$a = New-Sequential | Add-Layer Dense 3; $a, $a | Add-Layer Add").FullyQualifiedErrorId, StringComparison.Ordinal);

    [Fact]
    public void Lists_of_models_and_layers_are_indexed_by_scripts()
    {
        var output = session.Run("""
            $a = New-Input 4 -Name a; $b = New-Input 4 -Name b
            $m = New-Model ($a, $b) ($a, $b | Invoke-Layer Concatenate | Invoke-Layer Dense 2 -Name last) -Name m
            $s = New-Sequential | Add-Layer Dense 2 -InputShape 3 -Name d
            $m.Inputs[1].Name; $m.Outputs[0].Name; $m.Layers[-1].Name; $m.Layers[-1].Weights[0].Name; $m.InputNames[0]; $m.OutputNames[0]
            $s.Inputs[0].Shape[-1]; $s.Outputs[0].Shape[-1]; $s.Layers[0].TrainableWeights[1].Name; $s.Layers[0].Calls[0].Inputs[0].Shape[1]
            $s.Weights[0].Name; $s.Layers[0].OutputShapes[0][1]; (Get-ModelSummary $s).Rows[0].Name
            """);
        Assert.Equal(["b", "last", "last", "kernel", "a", "last", "3", "2", "bias", "3", "kernel", "2", "d"], output.Select(o => o.ToString()));
    }

    [Fact]
    public void A_model_is_cut_out_by_the_names_of_layers()
    {
        var output = session.Run("""
            $m = New-Sequential | Add-Layer Dense 4 -InputShape 3 -Name first | Add-Layer Dense 2 -Name second
            (New-Model $m.Input (Get-Layer -Model $m first)).Output.Shape
            (New-Model (Get-Layer -Model $m second) (Get-Layer -Model $m second)).Input.Shape
            """);
        Assert.Equal(["(None, 4)", "(None, 4)"], output.Select(o => o.ToString()));
    }

    [Fact]
    public void Data_losses_and_metrics_are_given_by_name()
    {
        var output = session.Run("""
            $image = New-Input 3 -Name image; $text = New-Input 2 -Name text
            $both = $image, $text | Invoke-Layer Concatenate
            $m = New-Model ($image, $text) (($both | Invoke-Layer Dense 1 -Name main), ($both | Invoke-Layer Dense 1 -Name aux))
            Invoke-Compile -Model $m sgd @{ main = 'mse'; aux = 'mae' } -LossWeight @{ main = 1; aux = 0.2 } -Metric @{ main = 'mae' }
            $x = @{ text = New-Tensor -Shape 4, 2; image = New-Tensor -Shape 4, 3 }
            (Start-Fit -Model $m $x @{ main = New-Tensor -Shape 4, 1; aux = New-Tensor -Shape 4, 1 } -Epochs 1).Names -join ' '
            """);
        Assert.Equal("aux_loss loss main_loss main_mae", output.Single().ToString());
    }

    [Fact]
    public void Pictures_are_written_in_all_formats()
    {
        var folder = Directory.CreateTempSubdirectory("keras").FullName;
        var output = session.Run($$"""
            $m = New-Sequential | Add-Layer Dense 2 -InputShape 3
            foreach ($type in 'svg', 'png', 'dot', 'mmd') { (Export-ModelGraph -Model $m "{{folder}}/m.$type" -ShowShape -PassThru).Length -gt 100 }
            Export-ModelGraph -Model $m -AsText
            Export-ModelGraph -Model $m "{{folder}}/other.svg" -WhatIf
            Test-Path "{{folder}}/other.svg"
            """.Replace("Test-Path", "[System.IO.File]::Exists", StringComparison.Ordinal).Replace($"Exists \"{folder}/other.svg\"", $"Exists('{folder}/other.svg')", StringComparison.Ordinal));
        Assert.All(output.Take(4), o => Assert.True((bool)o.BaseObject));
        Assert.StartsWith("flowchart TB", output[4].ToString(), StringComparison.Ordinal);
        Assert.False((bool)output[^1].BaseObject);
        Assert.StartsWith("FileExists,", session.Fail($"Export-ModelGraph -Model $m '{folder}/m.svg'").FullyQualifiedErrorId, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_graph_is_built_in_a_moment()
    {
        const string Script = """
            $in = New-Input 32, 32, 3
            $x = $in | Invoke-Layer Conv2D 16 3 -Activation relu | Invoke-Layer MaxPooling2D 2
            $y = $x | Invoke-Layer Conv2D 16 3 -Padding same | Invoke-Layer BatchNormalization | Invoke-Layer Activation relu
            $z = $x, $y | Invoke-Layer Add | Invoke-Layer GlobalAveragePooling2D | Invoke-Layer Dense 10 -Activation softmax
            $null = New-Model $in $z
            """;
        for (var warm = 0; warm < 3; warm++) session.Run(Script);
        var best = Enumerable.Range(0, 5).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            session.Run(Script);
            return watch.Elapsed.TotalMilliseconds;
        });
        Assert.True(best < 50, $"{best:F1} ms");
    }
}
