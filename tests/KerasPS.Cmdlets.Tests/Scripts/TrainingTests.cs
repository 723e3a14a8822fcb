using System.Management.Automation;

namespace KerasPS.Tests.Scripts;

public sealed class TrainingTests(ModuleSession session) : IClassFixture<ModuleSession>
{
    private const string Line = """
        Set-RandomSeed 7
        $x = ConvertTo-Tensor (1..64).ForEach({ , ($_ / 64) }) -DType float32
        $y = ConvertTo-Tensor (1..64).ForEach({ 2 * $_ / 64 + 1 }) -DType float32
        $m = New-Sequential | Add-Layer Dense 1 -InputShape 1
        """;

    [Fact]
    public void A_line_is_learned()
    {
        var loss = session.Run(Line + """

            Invoke-Compile -Model $m -Optimizer (New-Optimizer SGD -LearningRate 0.3) -Loss mse
            $h = Start-Fit -Model $m $x $y -Epochs 100
            $h['loss'][-1]
            """).Single();
        Assert.True((double)loss.BaseObject < 1e-3, loss.ToString());
    }

    [Fact]
    public void The_same_seed_gives_the_same_losses()
    {
        const string Script = Line + "\nInvoke-Compile -Model $m adam mse; (Start-Fit -Model $m $x $y -Epochs 3)['loss']";
        Assert.Equal(session.Run(Script).Select(o => (double)o.BaseObject), session.Run(Script).Select(o => (double)o.BaseObject));
    }

    [Fact]
    public void A_script_block_is_a_loss_and_is_differentiated()
    {
        var (own, builtIn) = (session.Run(Script("{ param($t, $p) $d = $p - $t; $d * $d }")), session.Run(Script("'mse'")));
        Assert.Equal((double)builtIn.Single().BaseObject, (double)own.Single().BaseObject, 1e-5);

        static string Script(string loss) => Line + $"\nInvoke-Compile -Model $m sgd {loss}; (Start-Fit -Model $m $x $y -Epochs 3)['loss'][-1]";
    }

    [Fact]
    public void Epochs_travel_on_the_information_stream()
    {
        var records = session.Run(Line + "\nInvoke-Compile -Model $m sgd mse; $null = Start-Fit -Model $m $x $y -Epochs 3 -InformationVariable i; $i");
        Assert.Equal([1, 2, 3], records.Select(r => ((EpochResult)((InformationRecord)r.BaseObject).MessageData).Epoch));
        Assert.All(records, r => Assert.Contains("KerasPS.Epoch", ((InformationRecord)r.BaseObject).Tags));
    }

    [Fact]
    public void Rows_are_trained_with_and_answered()
    {
        var rows = session.Run("""
            Set-RandomSeed 3
            $rows = (1..60).ForEach({ [pscustomobject]@{ a = $_ % 2; b = ($_ % 3) / 2.0; kind = ('even', 'odd')[$_ % 2] } })
            $m = New-Sequential | Add-Layer Dense 2 -Activation softmax -InputShape 2
            Invoke-Compile -Model $m (New-Optimizer adam -LearningRate 0.1) sparse_categorical_crossentropy -Metric accuracy
            $null = $rows | Start-Fit -Model $m -Feature a, b -Label kind -Epochs 30
            $rows[0..3] | Invoke-Predict -Model $m -Feature a, b -ClassName even, odd
            if (($rows[0..3] | Invoke-Predict -Model $m -Feature a, b -AsClass) -join ' ' -ne '1 0 1 0') { throw 'classes by number' }
            if (($rows[0..3] | Invoke-Predict -Model $m -Feature a, b -AsClass -ClassName even, odd) -join ' ' -ne 'odd even odd even') { throw 'classes by name' }
            """);
        Assert.Equal(4, rows.Count);
        Assert.All(rows, row => Assert.Equal(row.Properties["kind"].Value, row.Properties["Class"].Value));
    }

    [Fact]
    public void A_bad_row_is_reported_and_the_others_go_on()
    {
        var answered = session.Run("""
            $m = New-Sequential | Add-Layer Dense 1 -InputShape 1
            $out = @([pscustomobject]@{ a = 1 }, [pscustomobject]@{ a = 'x' }, [pscustomobject]@{ a = '1.5' }) |
                Invoke-Predict -Model $m -Feature a -ErrorAction SilentlyContinue -ErrorVariable e
            $out.Count; $e[0].FullyQualifiedErrorId
            """);
        Assert.Equal(2, (int)answered[0].BaseObject);
        Assert.StartsWith("DataNotNumeric,", (string)answered[1].BaseObject, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gate_compares()
    {
        var results = session.Run(Line + """

            Invoke-Compile -Model $m sgd mse
            $null = Start-Fit -Model $m $x $y -Epochs 20
            Test-Model -Model $m $x $y -Maximum 100
            Test-Model -Model $m $x $y -Maximum 0
            """);
        Assert.Equal([true, false], results.Select(r => (bool)r.BaseObject));
    }

    [Fact]
    public void Without_compilation_the_error_says_what_to_do()
    {
        var error = session.Fail(Line + "\nStart-Fit -Model $m $x $y");
        Assert.StartsWith("ModelNotCompiled,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(ErrorCategory.InvalidOperation, error.CategoryInfo.Category);
    }
}
