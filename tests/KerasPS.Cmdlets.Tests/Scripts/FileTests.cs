using System.Management.Automation;

namespace KerasPS.Tests.Scripts;

public sealed class FileTests : IClassFixture<ModuleSession>, IDisposable
{
    private const string Trained = """
        Set-RandomSeed 5
        $x = New-Tensor 32, 4 -Initializer RandomNormal
        $y = New-Tensor 32, 2 -Initializer RandomNormal
        $m = New-Sequential | Add-Layer Dense 8 -Activation tanh -InputShape 4 | Add-Layer Dense 2
        Invoke-Compile -Model $m adam mse
        $null = Start-Fit -Model $m $x $y -Epochs 2

        """;

    private readonly ModuleSession session;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("keras-files");

    public FileTests(ModuleSession session)
    {
        this.session = session;
        session.Run($"$null = $ExecutionContext.SessionState.Path.SetLocation('{folder.FullName}')");
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("m.h5")]
    [InlineData("m.keras")]
    public void A_saved_model_predicts_the_same_and_trains_on_the_same(string name)
    {
        var same = session.Run(Trained + $$"""
            Save-Model -Model $m {{name}}
            $n = Import-Model {{name}}
            (Invoke-Predict -Model $m $x).ToArray() -join ' ' -eq ((Invoke-Predict -Model $n $x).ToArray() -join ' ')
            $a = (Start-Fit -Model $m $x $y -Seed 9)['loss'][-1]
            $b = (Start-Fit -Model $n $x $y -Seed 9)['loss'][-1]
            [math]::Abs($a - $b) -lt 1e-6
            """);
        Assert.All(same, s => Assert.True((bool)s.BaseObject));
    }

    [Fact]
    public void A_file_that_exists_is_replaced_only_by_force()
    {
        var error = session.Fail(Trained + "Save-Model -Model $m a.h5; Save-Model -Model $m a.h5");
        Assert.StartsWith("FileExists,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(ErrorCategory.ResourceExists, error.CategoryInfo.Category);
        session.Run(Trained + "Save-Model -Model $m a.h5 -Force");
    }

    [Theory]
    [InlineData("n.keras")]
    [InlineData("n.h5")]
    public void What_was_trained_with_nameless_functions_is_saved_as_far_as_a_file_can(string name)
    {
        var output = session.Run($$"""
            $m = New-Sequential | Add-Layer Dense 2 -InputShape 3 | Invoke-Compile { param($w, $g, $rate) $w - $rate * $g } { param($t, $p) ($p - $t) * ($p - $t) } -Metric mae, { param($t, $p) $p }
            $x = New-Tensor 4, 3 -Value 1
            $null = Start-Fit -Model $m $x (New-Tensor 4, 2) -Epochs 1
            Save-Model -Model $m {{name}} -WarningVariable warnings -WarningAction SilentlyContinue
            "$warnings"
            $n = Import-Model {{name}}
            $n.IsCompiled
            (Invoke-Predict -Model $n $x).ToArray()[0] -eq (Invoke-Predict -Model $m $x).ToArray()[0]
            $l = New-Sequential | Add-Layer Dense 2 -InputShape 3 -Activation { param($v) $v * 2 } -Name twice
            Save-Model -Model $l own.h5 -Force -WarningVariable warnings -WarningAction SilentlyContinue
            "$warnings"
            $q = New-Sequential | Add-Layer Lambda { param($v) $v * 2 } -InputShape 3 -Name doubled
            Save-Model -Model $q own.h5 -Force -WarningAction SilentlyContinue
            (Invoke-Predict -Model (Import-Model own.h5 -CustomObject @{ doubled = { param($v) $v * 2 } }) $x).ToArray()[0]
            """);
        Assert.Equal("2", output[4].ToString());
        Assert.Contains("without its training configuration: optimizer, loss, metrics", output[0].ToString(), StringComparison.Ordinal);
        Assert.Equal(["False", "True"], output.Skip(1).Take(2).Select(o => o.ToString()));
        Assert.Contains("Dense 'twice': activation", output[3].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_if_writes_nothing()
    {
        session.Run(Trained + "Save-Model -Model $m b.h5 -WhatIf; Export-Weight -Model $m b.weights.h5 -WhatIf");
        Assert.Empty(folder.GetFiles("b.*"));
    }

    [Fact]
    public void A_diverged_model_is_not_saved()
    {
        var error = session.Fail(Trained + """
            Invoke-Compile -Model $m (New-Optimizer sgd -LearningRate 1e30) mse
            $null = Start-Fit -Model $m $x $y -Epochs 5 -WarningAction SilentlyContinue
            Save-Model -Model $m bad.h5
            """);
        Assert.StartsWith("ModelUnfinished,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder.FullName, "bad.h5")));
    }

    [Fact]
    public void A_path_stands_for_a_model_and_wildcards_find_files()
    {
        var output = session.Run(Trained + """
            Save-Model -Model $m one.keras
            Save-Model -Model $m two.keras
            (Get-ModelSummary one.keras).Rows.Count
            @(Import-Model *.keras).Count
            Test-ModelFile one.keras
            """);
        Assert.Equal([2, 2, true], output.Select(o => o.BaseObject));
    }

    [Fact]
    public void A_broken_file_says_what_is_wrong()
    {
        var output = session.Run("[IO.File]::WriteAllText(\"$PWD/x.h5\", 'nothing of the kind'); Test-ModelFile x.h5; (Test-ModelFile x.h5 -Report).Error");
        Assert.False((bool)output[0].BaseObject);
        Assert.Contains("x.h5", (string)output[1].BaseObject, StringComparison.Ordinal);
        Assert.StartsWith("FileMissing,", session.Fail("Import-Model nothing.h5").FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_makes_a_model_of_the_same_form() => Assert.Equal(true, session.Run(Trained + """
        $n = ConvertTo-ModelJson $m | ConvertFrom-ModelJson
        $n.CountParameters() -eq $m.CountParameters()
        """).Single().BaseObject);

    [Fact]
    public void Csv_columns_are_named_and_text_labels_become_classes()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "d.csv"), "a,\"b, c\",kind\n1,2,x\n3,4.5,\"y \"\"z\"\"\"\n5,6,x\n");
        var data = (Dataset)session.Run("Import-Dataset d.csv -Label kind").Single().BaseObject;
        Assert.Equal(["a", "b, c"], data.Features);
        Assert.Equal(["x", "y \"z\""], data.Classes);
        Assert.Equal([1f, 2, 3, 4.5f, 5, 6], data.X.ToFloats());
        Assert.Equal([0f, 1, 0], data.Y!.ToFloats());
    }
}
