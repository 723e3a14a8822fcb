namespace KerasPS.Tests.Scripts;

public sealed class ClassTests(ModuleSession session) : IClassFixture<ModuleSession>
{
    private const string Scale = """
        class Scale : KerasPS.Layer {
            [KerasPS.Option()] [double] $Factor = 2
            [KerasPS.Option()] [KerasPS.Activation] $Activation
            hidden [KerasPS.LayerWeight] $W
            [void] Build([System.Collections.Generic.IReadOnlyList[KerasPS.Shape]] $inputs) {
                $this.W = $this.AddWeight('kernel', $inputs[0][-1], [KerasPS.Initializers.Ones]::new())
            }
            [KerasPS.SymbolicTensor] Call([KerasPS.SymbolicTensor] $x, [KerasPS.CallContext] $context) { return $x * $this.W * $this.Factor }
        }
        Register-KerasObject ([Scale])

        """;

    [Fact]
    public void A_layer_of_a_script_is_added_completed_trained_and_found_by_files()
    {
        var file = Path.GetTempFileName() + ".keras";
        var output = session.Run(Scale + $$"""
            $x = ConvertTo-Tensor (, (1, 2, 3)) -DType float32
            $m = New-Sequential | Add-Layer Scale -Factor 3 -Activation relu -InputShape 3
            (Invoke-Predict -Model $m $x).ToArray()
            Invoke-Compile -Model $m sgd mse
            $null = Step-Model -Model $m $x $x
            Save-Model -Model $m '{{file}}'
            $again = Import-Model '{{file}}'
            $again.Layers[0].GetType().Name
            $again.Layers[0].Factor
            (Invoke-Predict -Model $again $x).ToArray()[0] -eq (Invoke-Predict -Model $m $x).ToArray()[0]
            [System.Management.Automation.CommandCompletion]::CompleteInput('Add-Layer Scal', 14, $null).CompletionMatches.CompletionText
            [System.Management.Automation.CommandCompletion]::CompleteInput('Add-Layer Scale -Fac', 20, $null).CompletionMatches.CompletionText
            """);
        Assert.Equal(["3", "6", "9", "Scale", "3", "True", "Scale", "-Factor"], output.Select(o => o.ToString()));
        File.Delete(file);
    }

    [Theory]
    [InlineData("return [KerasPS.K]::Dot($x, [KerasPS.K]::Ones((7, 2)))", "ShapeMismatch,", "Careless 'mine' on (None, 3)", "shapes (None, 3) and (7, 2)", "line 3")]
    [InlineData("throw 'out of ideas'", "ScriptBlockFailed,", "Careless 'mine' on (None, 3)", "out of ideas", "line 3")]
    [InlineData("return $null", "LayerResult,", "Careless 'mine'", "Call gave nothing", "return one")]
    public void An_error_in_a_layers_method_names_the_layer_and_the_place(string body, string id, params string[] told)
    {
        var error = session.Fail($$"""
            class Careless : KerasPS.Layer {
                [KerasPS.SymbolicTensor] Call([KerasPS.SymbolicTensor] $x, [KerasPS.CallContext] $context) {
                    {{body}}
                }
            }
            Register-KerasObject ([Careless])
            New-Sequential | Add-Layer Careless -InputShape 3 -Name mine
            """);
        Assert.StartsWith(id, error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.All(told, text => Assert.Contains(text, error.Exception.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_class_of_an_assembly_is_a_layer_like_others()
    {
        KerasRegistry.Register(typeof(Halve));
        var file = Path.GetTempFileName() + ".h5";
        var output = session.Run($$"""
            $m = New-Sequential | Add-Layer Halve -Times 2 -InputShape 3
            [double] (Invoke-Predict -Model $m (New-Tensor 1, 3 -Value 4)).Rows(0, 1).ToArray()[0]
            Save-Model -Model $m '{{file}}'
            (Import-Model '{{file}}').Layers[0].Times
            [System.Management.Automation.CommandCompletion]::CompleteInput('Add-Layer Halve -Ti', 19, $null).CompletionMatches.CompletionText
            """);
        Assert.Equal(["1", "2", "-Times"], output.Select(o => o.ToString()));
        File.Delete(file);
    }

    /// <summary>Halves its input, once or several times.</summary>
    public sealed class Halve : Layer
    {
        /// <summary>How often.</summary>
        [Option(Position = 0, Help = "How often.")]
        public int Times { get; init; } = 1;

        /// <inheritdoc/>
        protected override SymbolicTensor Call(SymbolicTensor x, CallContext context) => x * Math.Pow(0.5, Times);
    }

    [Fact]
    public void Classes_of_every_category_work_together()
    {
        var output = session.Run("""
            class TripleAct : KerasPS.Activation { [KerasPS.SymbolicTensor] Call([KerasPS.SymbolicTensor] $x) { return $x * 3 } }
            class TwoInit : KerasPS.Initializer { [KerasPS.Tensor] Create([KerasPS.Shape] $s) { return [KerasPS.K]::Eval([KerasPS.K]::Ones($s) * 2) } }
            class SumReg : KerasPS.Regularizer { [double] $Rate = 0.5
                [KerasPS.SymbolicTensor] Call([KerasPS.SymbolicTensor] $x) { return [KerasPS.K]::Sum($x) * $this.Rate } }
            class ClipCon : KerasPS.Constraint { [KerasPS.SymbolicTensor] Call([KerasPS.SymbolicTensor] $x) { return [KerasPS.K]::Clip($x, 0, 1) } }
            class WorstMetric : KerasPS.Metrics.MeanMetric {
                [KerasPS.SymbolicTensor] Values([KerasPS.SymbolicTensor] $t, [KerasPS.SymbolicTensor] $p) { return [KerasPS.K]::Max([KerasPS.K]::Abs($p - $t), -1) } }
            class PowerLoss : KerasPS.Loss { [KerasPS.Option()] [double] $Power = 2
                [KerasPS.SymbolicTensor] Call([KerasPS.SymbolicTensor] $t, [KerasPS.SymbolicTensor] $p) { return [KerasPS.K]::Mean([KerasPS.K]::Pow([KerasPS.K]::Abs($p - $t), $this.Power), -1) } }
            foreach ($type in [TripleAct], [TwoInit], [SumReg], [ClipCon], [WorstMetric], [PowerLoss]) { Register-KerasObject $type }
            $x = ConvertTo-Tensor (, (1, 2, 3)) -DType float32
            $m = New-Sequential | Add-Layer Dense 1 -InputShape 3 -Activation TripleAct -KernelInitializer TwoInit -KernelRegularizer SumReg -KernelConstraint ClipCon
            (Invoke-Predict -Model $m $x).ToArray()[0]
            Invoke-Compile -Model $m sgd (New-Loss PowerLoss -Power 1) -Metric WorstMetric
            $r = Measure-Model -Model $m $x (, (, 35))
            $r.loss; $r.worst_metric
            $null = Step-Model -Model $m $x (, (, 35))
            (Get-Weight -Model $m)[0].Value.ToArray()
            """);
        Assert.Equal([36, 4, 1, 1, 1, 1], output.Select(o => Math.Round(Convert.ToDouble(o.BaseObject, null), 4)));
    }

    [Fact]
    public void A_cell_of_a_script_runs_in_a_recurrent_layer()
    {
        var file = Path.GetTempFileName() + ".keras";
        var output = session.Run($$"""
            class TanhCell : KerasPS.Cell {
                [KerasPS.Option(Required = $true, Position = 0)] [int] $Units
                hidden [KerasPS.LayerWeight] $A
                hidden [KerasPS.LayerWeight] $B
                [void] OnOptionsSet() { $this.StateSize = @($this.Units) }
                [void] Build([System.Collections.Generic.IReadOnlyList[KerasPS.Shape]] $inputs) {
                    $this.A = $this.AddWeight('kernel', ($inputs[0][-1], $this.Units), [KerasPS.Initializers.Ones]::new())
                    $this.B = $this.AddWeight('recurrent_kernel', ($this.Units, $this.Units), [KerasPS.Initializers.Ones]::new())
                }
                [KerasPS.SymbolicTensor[]] Step([KerasPS.SymbolicTensor] $x, [KerasPS.SymbolicTensor[]] $states, [KerasPS.CallContext] $context) {
                    $h = [KerasPS.K]::Tanh([KerasPS.K]::Dot($x, $this.A) + [KerasPS.K]::Dot($states[0], $this.B))
                    return $h, $h
                }
            }
            Register-KerasObject ([TanhCell])
            $x = ConvertTo-Tensor (, ((0.1, 0.2), (0.3, 0.4), (0.5, 0.6))) -DType float32
            $own = New-Sequential | Add-Layer RNN -Cell (New-Layer TanhCell 4) -InputShape 3, 2
            $same = New-Sequential | Add-Layer SimpleRNN 4 -InputShape 3, 2 -KernelInitializer ones -RecurrentInitializer ones
            foreach ($m in $own, $same) {
                Invoke-Compile -Model $m (New-Optimizer sgd -LearningRate 0.1) mse
                (Step-Model -Model $m $x (New-Tensor -Shape 1, 4)).loss
                (Invoke-Predict -Model $m $x).ToArray()[0]
            }
            Save-Model -Model $own '{{file}}'
            (Import-Model '{{file}}').Layers[0].CellLayer.GetType().Name
            """);
        Assert.Equal(Convert.ToDouble(output[2].BaseObject, null), Convert.ToDouble(output[0].BaseObject, null), 1e-5);
        Assert.Equal(Convert.ToDouble(output[3].BaseObject, null), Convert.ToDouble(output[1].BaseObject, null), 1e-5);
        Assert.Equal("TanhCell", output[4].ToString());
        File.Delete(file);
    }

    [Fact]
    public void An_optimizer_of_a_script_agrees_with_the_built_in_one_of_its_rule()
    {
        var output = session.Run("""
            class Heavy : KerasPS.GradientOptimizer {
                hidden [KerasPS.Variable[]] $Velocity
                [KerasPS.Option()] [double] $Momentum = 0.9
                [void] BuildSlots([System.Collections.Generic.IReadOnlyList[KerasPS.Variable]] $weights) { $this.Velocity = $this.AddSlots($weights, 'velocity', 0) }
                [KerasPS.SymbolicTensor] Step([int] $i, [KerasPS.SymbolicTensor] $w, [KerasPS.SymbolicTensor] $g, [System.Collections.Generic.List[KerasPS.Update]] $updates) {
                    $v = $this.Velocity[$i] * $this.Momentum - $g * $this.Rate
                    $updates.Add([KerasPS.K]::Update($this.Velocity[$i], $v))
                    return $w + $v
                }
            }
            Register-KerasObject ([Heavy])
            $x = ConvertTo-Tensor (, (1, 2, 3)) -DType float32
            foreach ($optimizer in (New-Optimizer Heavy -Momentum 0.5 -LearningRate 0.02), (New-Optimizer SGD -Momentum 0.5 -LearningRate 0.02)) {
                $m = New-Sequential | Add-Layer Dense 1 -InputShape 3 -KernelInitializer ones
                Invoke-Compile -Model $m $optimizer mse
                foreach ($i in 1..4) { $r = Step-Model -Model $m $x (, (, 1)) -ResetMetric }
                $r.loss
            }
            """);
        Assert.Equal(Convert.ToDouble(output[1].BaseObject, null), Convert.ToDouble(output[0].BaseObject, null), 1e-6);
    }
}
