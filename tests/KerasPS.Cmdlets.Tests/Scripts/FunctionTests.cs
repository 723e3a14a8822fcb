namespace KerasPS.Tests.Scripts;

public sealed class FunctionTests(ModuleSession session) : IClassFixture<ModuleSession>
{
    private const string Data = """
        $x = ConvertTo-Tensor ((1, 2, 3), (4, 5, 6)) -DType float32
        $y = ConvertTo-Tensor ((1, 2), (3, 4)) -DType float32
        $m = New-Sequential | Add-Layer Dense 2 -InputShape 3 -KernelInitializer ones

        """;

    [Theory]
    [InlineData("[KerasPS.K]::Placeholder((2, 3)).Shape", "(2, 3)")]
    [InlineData("[KerasPS.K]::Ones((2, 3)).Shape", "(2, 3)")]
    [InlineData("[KerasPS.K]::Reshape([KerasPS.K]::Ones((2, 3)), 3, 2).Shape", "(3, 2)")]
    [InlineData("$a = [KerasPS.K]::Ones((2, 3)); [KerasPS.K]::Concatenate(@($a, $a), 1).Shape", "(2, 6)")]
    [InlineData("[KerasPS.K]::Pad([KerasPS.K]::Ones((2, 3)), ((1, 1), (0, 2))).Shape", "(4, 5)")]
    [InlineData("([KerasPS.K]::Ones((2, 3)) * (1, 2, 3)).Shape", "(2, 3)")]
    [InlineData("[KerasPS.K]::MapFn({ param($x) $x * 2 }, [KerasPS.K]::Ones((2, 3))).Shape", "(2, 3)")]
    [InlineData("[KerasPS.K]::Cast([KerasPS.K]::Ones((2, 3)), 'int32').DType", "Int32")]
    [InlineData("[KerasPS.K]::Variable((1, 2)).DType", "Float32")]
    [InlineData("[KerasPS.K]::TemporalPadding([KerasPS.K]::Ones((1, 2, 3)), (1, 2)).Shape", "(1, 5, 3)")]
    [InlineData("[KerasPS.K]::RandomNormalLike([KerasPS.K]::Placeholder(($null, 3))).Shape", "(None, 3)")]
    [InlineData("[KerasPS.K]::RandomNormal((2, 3)).Shape", "(2, 3)")]
    [InlineData("[KerasPS.K]::RandomUniform((2, 3, 4)).Shape", "(2, 3, 4)")]
    [InlineData("[double] [KerasPS.K]::Eval([KerasPS.K]::InTrainPhase({ [KerasPS.K]::Constant(3.0) }, { [KerasPS.K]::Constant(4.0) }))", "4")]
    [InlineData("$v = [KerasPS.K]::Variable(1.0); [KerasPS.K]::BatchSetValue(@($v), @(5.0)); [double] [KerasPS.K]::GetValue($v)", "5")]
    [InlineData("[double] [KerasPS.K]::Eval([KerasPS.K]::Sum([KerasPS.K]::Constant((1, 2, 3))))", "6")]
    [InlineData("$x = New-Input (4, 5); \"$($x[':', 0].Shape) $($x['...', '1:3'].Shape) $($x[0, 1, 2].Shape)\"", "(None, 5) (None, 4, 2) ()")]
    public void Functions_of_the_backend_take_what_scripts_write(string script, string expected) =>
        Assert.Equal(expected, session.Run(script).Last().ToString());

    [Theory]
    [InlineData("$t - $unset")]
    [InlineData("[KerasPS.K]::Mean($unset)")]
    [InlineData("[KerasPS.K]::Concatenate(@($t, $unset))")]
    public void A_variable_that_is_not_set_is_told(string formula)
    {
        var error = session.Fail($"{Data} $m | Invoke-Compile sgd {{ param($t, $p) {formula} }}; $m | Start-Fit $x $y");
        Assert.StartsWith("OperandMissing,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("misspelt or not set", error.Exception.Message, StringComparison.Ordinal);
    }

    // The batch is known only when the formula has long been left.
    [Fact]
    public void A_mistake_that_only_data_show_names_the_script_block()
    {
        var error = session.Fail($"{Data} $m | Invoke-Compile sgd {{ param($t, $p) [KerasPS.K]::Dot([KerasPS.K]::Concatenate(@($p, $p), 1), $p) }}; $m | Start-Fit $x $y");
        Assert.StartsWith("ShapeMismatch,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("It is part of the script block {param($t, $p) [KerasPS.K]::Dot(", error.Exception.Message, StringComparison.Ordinal);
        Assert.Contains("at line 4", error.Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_number_is_written_as_its_value() =>
        Assert.Equal("loss 2.5, float32(2,)", session.Run("\"loss $([KerasPS.K]::Eval([KerasPS.K]::Constant(2.5))), $([KerasPS.K]::Eval([KerasPS.K]::Constant((1, 2))))\"").Single().ToString());

    [Fact]
    public void A_loop_over_time_takes_a_script_block_as_its_step()
    {
        var result = session.Run("""
            $x = [KerasPS.K]::Placeholder((1, 3, 2))
            $zero = [KerasPS.K]::Constant(((,(0, 0))))
            $r = [KerasPS.K]::Rnn({ param($step, $states) $sum = $step + $states[0]; return $sum, $sum }, $x, @($zero))
            (New-KerasFunction $x $r.LastOutput).Invoke((,((1, 2), (3, 4), (5, 6))))[0].ToArray()
            """);
        Assert.Equal(["9", "12"], result.Select(r => r.ToString()));
    }

    [Fact]
    public void Updates_are_made_by_each_call() => Assert.Equal(["1", "3", "5"], session.Run("""
        $v = [KerasPS.K]::Variable(1.0)
        $f = New-KerasFunction @() ($v + 0) -Update ([KerasPS.K]::UpdateAdd($v, 2))
        foreach ($i in 1..3) { $f.Invoke()[0].ToArray() }
        """).Select(r => r.ToString()));

    [Fact]
    public void The_learning_phase_decides_about_dropout()
    {
        var result = session.Run("""
            $m = New-Sequential | Add-Layer Dropout 0.5 -InputShape 200
            $f = New-KerasFunction ($m.Input, [KerasPS.K]::LearningPhase()) $m.Output
            $ones = New-Tensor -Shape 1, 200 -Value 1
            foreach ($phase in 0, 1) { $f.Invoke($ones, $phase)[0].ToArray().Where({ $_ -eq 0 }).Count }
            """);
        Assert.Equal(0, (int)result[0].BaseObject);
        Assert.InRange((int)result[1].BaseObject, 60, 140);
    }

    [Fact]
    public void A_layers_formula_may_differ_in_training()
    {
        var result = session.Run("""
            $m = New-Sequential | Add-Layer Lambda { param($x) [KerasPS.K]::InTrainPhase($x * 10, $x) } -InputShape 1 | Invoke-Compile sgd mse
            $one = New-Tensor 1, 1 -Value 1
            $zero = New-Tensor 1, 1
            [double] (Invoke-Predict -Model $m $one)
            (Step-Model -Model $m $one $zero).loss
            (Step-Model -Model $m $one $zero -TestOnly -ResetMetric).loss
            $f = New-KerasFunction ($m.Input, [KerasPS.K]::LearningPhase()) $m.Output
            foreach ($phase in 0, 1) { [double] $f.Invoke($one, $phase)[0] }
            """);
        Assert.Equal(["1", "100", "1", "1", "10"], result.Select(r => r.ToString()));
    }

    [Fact]
    public void A_function_is_printed_as_a_graph_and_as_a_plan()
    {
        var output = session.Run("""
            $x = [KerasPS.K]::Placeholder(($null, 2), 'float32', 'x')
            $f = New-KerasFunction $x ([KerasPS.K]::Tanh([KerasPS.K]::Dot($x, [KerasPS.K]::Ones((2, 3))) + 1))
            "$f"
            $f.ToPlan((5, 2))
            """);
        Assert.Contains("x: float32(None, 2)", output[0].ToString(), StringComparison.Ordinal);
        Assert.Contains("(5, 3)", output[1].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_metrics_appears_by_name()
    {
        var result = session.Run(Data + """
            Invoke-Compile -Model $m sgd mse -Metric { param($t, $p) [ordered]@{ high = [KerasPS.K]::Max($p); low = [KerasPS.K]::Min($p) } }
            $r = Measure-Model -Model $m $x $y
            $r.high; $r.low; $r.psobject.Properties.Name
            """);
        Assert.Equal(15, Convert.ToDouble(result[0].BaseObject, null), 1e-5);
        Assert.Equal(6, Convert.ToDouble(result[1].BaseObject, null), 1e-5);
        Assert.Contains("high", result.Skip(2).Select(r => r.ToString()));
    }

    [Fact]
    public void Everything_in_a_layer_may_be_a_script_block()
    {
        var result = session.Run("""
            $x = ConvertTo-Tensor (, (1, 2, 3)) -DType float32
            $m = New-Sequential | Add-Layer Dense 1 -InputShape 3 -Activation { param($v) $v * 10 } `
                -KernelInitializer { param($shape) [KerasPS.K]::Ones($shape) } `
                -KernelRegularizer { param($w) 0.5 * [KerasPS.K]::Sum($w) } -KernelConstraint { param($w) [KerasPS.K]::Clip($w, 0, 0.25) }
            [double] (Invoke-Predict -Model $m $x)
            Invoke-Compile -Model $m (New-Optimizer sgd -LearningRate 0) { param($t, $p) ($p - $t) * 0 }
            (Measure-Model -Model $m $x (, (, 1))).loss
            $null = Step-Model -Model $m $x (, (, 1))
            (Get-Weight -Model $m)[0].Value.ToArray()
            """);
        Assert.Equal([60, 1.5, .25, .25, .25], result.Select(r => Math.Round(Convert.ToDouble(r.BaseObject, null), 5)));
    }

    [Fact]
    public void An_optimizer_may_be_a_script_block()
    {
        static string Script(string optimizer) => Data + $"Invoke-Compile -Model $m ({optimizer}) mse; foreach ($i in 1..3) {{ (Step-Model -Model $m $x $y -ResetMetric).loss }}";
        var own = session.Run(Script("New-Optimizer { param($w, $g, $rate, $slots) $v = 0.9 * $slots[0] - $rate * $g; return ($w + $v), $v } -SlotCount 1 -LearningRate 0.01"));
        var builtIn = session.Run(Script("New-Optimizer SGD -Momentum 0.9 -LearningRate 0.01"));
        session.Run(Script("{ param($w, $g, $rate) $w - $rate * $g }"));
        Assert.Equal(builtIn.Select(v => Convert.ToDouble(v.BaseObject, null)), own.Select(v => Convert.ToDouble(v.BaseObject, null)));
    }

    [Fact]
    public void An_error_names_shapes_and_the_place_in_the_script()
    {
        var error = session.Fail(Data + """
            Invoke-Compile -Model $m sgd {
                param($t, $p)
                $p - [KerasPS.K]::Ones((4, 7))
            }
            Step-Model -Model $m $x $y
            """);
        Assert.StartsWith("ShapeMismatch,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("(None, 2) and (4, 7)", error.Exception.Message, StringComparison.Ordinal);
        Assert.Contains("$p - [KerasPS.K]::Ones((4, 7))", error.Exception.Message, StringComparison.Ordinal);
        Assert.Contains("line 6", error.Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_in_a_layers_function_names_the_layer()
    {
        var error = session.Fail("New-Sequential | Add-Layer Lambda { param($x) [KerasPS.K]::Frob($x) } -InputShape 3 -Name mine");
        Assert.StartsWith("MethodNotFound,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("Lambda 'mine' on (None, 3)", error.Exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$h")]
    [InlineData("($h * 1)")]
    [InlineData("$m.Layers[1].Output")]
    public void A_loss_reads_values_inside_the_model(string value)
    {
        var result = session.Run($$"""
            $in = New-Input 3
            $h = $in | Invoke-Layer Dense 2 -KernelInitializer ones -Name inner
            $m = New-Model $in ($h | Invoke-Layer Dense 3)
            Invoke-Compile -Model $m (New-Optimizer sgd -LearningRate 0.01) { param($t, $p) [KerasPS.K]::Sum([KerasPS.K]::Square({{value}}), -1) } -Metric { param($t, $p) @{ inner = [KerasPS.K]::Mean($h) } }
            $x = ConvertTo-Tensor (, (1, 2, 3)) -DType float32
            $r = Step-Model -Model $m $x $x
            $r.loss; $r.inner
            (Step-Model -Model $m $x $x -ResetMetric).loss -lt 72
            """);
        Assert.Equal(["72", "6", "True"], result.Select(r => r.ToString()));
    }

    [Fact]
    public void A_function_that_gives_nothing_is_told_so() =>
        Assert.StartsWith("FunctionResult,", session.Fail("New-Sequential | Add-Layer Lambda { param($x) } -InputShape 3").FullyQualifiedErrorId, StringComparison.Ordinal);
}
