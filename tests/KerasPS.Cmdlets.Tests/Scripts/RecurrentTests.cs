namespace KerasPS.Tests.Scripts;

/// <summary>Recurrent layers from scripts: states, directions, cells.</summary>
public sealed class RecurrentTests(ModuleSession session) : IClassFixture<ModuleSession>
{
    private const string Data = "$x = [KerasPS.K]::Eval([KerasPS.K]::RandomUniform((2, 6, 3)))\n";

    [Theory]
    [InlineData("GRU 4 -Unroll -GoBackwards -ReturnSequences -ResetAfter $false", "(None, 6, 4)")]
    [InlineData("RNN -Cells (New-Layer LSTMCell 4), (New-Layer GRUCell 3)", "(None, 3)")]
    [InlineData("RNN (New-Layer StackedRNNCells -Cells (New-Layer LSTMCell 4), (New-Layer SimpleRNNCell 3)) -ReturnSequences", "(None, 6, 3)")]
    [InlineData("Bidirectional (New-Layer LSTM 4)", "(None, 8)")]
    [InlineData("Bidirectional (New-Layer LSTM 4 -ReturnSequences) -MergeMode ave", "(None, 6, 4)")]
    [InlineData("Bidirectional (New-Layer LSTM 4) -BackwardLayer (New-Layer GRU 4 -GoBackwards) -MergeMode mul", "(None, 4)")]
    [InlineData("LSTM 4 -Dropout 0.2 -RecurrentDropout 0.1 -RecurrentActivation hard_sigmoid", "(None, 4)")]
    public void A_recurrent_layer_gives_this_shape(string layer, string shape) =>
        Assert.Equal(shape, session.Run($"(New-Sequential | Add-Layer {layer} -InputShape 6, 3).Outputs[0].Shape")[0].ToString());

    [Fact]
    public void Both_ways_of_giving_initial_states_compute_the_same_and_train()
    {
        var output = session.Run(Data + """
            $encoded = New-Input 6, 3 -Name encoded
            $start = New-Input 6, 3 -Name start
            $states = ($encoded | Invoke-Layer LSTM 5 -ReturnState)[1, 2]
            $decoder = New-Layer LSTM 5 -ReturnSequences
            $listed = (, $start + $states) | Invoke-Layer $decoder
            $named = $start | Invoke-Layer $decoder -Argument @{ initial_state = $states }
            $alone = $start | Invoke-Layer $decoder
            $model = New-Model -Inputs $encoded, $start -Outputs $listed, $named, $alone
            $y = Invoke-Predict -Model $model @{ encoded = $x; start = $x }
            ($y[0].ToArray() -join ' ') -eq ($y[1].ToArray() -join ' ')
            ($y[0].ToArray() -join ' ') -eq ($y[2].ToArray() -join ' ')
            $train = New-Model -Inputs $encoded, $start -Outputs $listed | Invoke-Compile adam mse
            $first = (Step-Model -Model $train @{ encoded = $x; start = $x } (New-Tensor 2, 6, 5)).loss
            $null = 1..20 | ForEach-Object { Step-Model -Model $train @{ encoded = $x; start = $x } (New-Tensor 2, 6, 5) }
            (Step-Model -Model $train @{ encoded = $x; start = $x } (New-Tensor 2, 6, 5)).loss -lt $first
            """);
        Assert.Equal(["True", "False", "True"], output.Select(o => o.ToString()));
    }

    [Fact]
    public void A_stateful_layer_goes_on_where_it_was_until_it_is_reset()
    {
        var output = session.Run(Data + """
            $whole = New-Sequential | Add-Layer GRU 4 -BatchInputShape 2, 6, 3
            $parts = New-Sequential | Add-Layer GRU 4 -Stateful -BatchInputShape 2, 3, 3
            Set-Weight -Model $parts ($whole | Get-Weight).Value
            $expected = (Invoke-Predict -Model $whole $x -BatchSize 2).ToArray()
            $front = [KerasPS.K]::Eval([KerasPS.K]::Constant($x)[':', '0:3'])
            $back = [KerasPS.K]::Eval([KerasPS.K]::Constant($x)[':', '3:6'])
            foreach ($round in 1, 2) {
                $null = Invoke-Predict -Model $parts $front -BatchSize 2
                $found = (Invoke-Predict -Model $parts $back -BatchSize 2).ToArray()
                (0..7).Where({ [math]::Abs($found[$_] - $expected[$_]) -gt 1e-6 }).Count
                $parts.ResetStates()
            }
            $null = Invoke-Predict -Model $parts $back -BatchSize 2
            $other = (Invoke-Predict -Model $parts $back -BatchSize 2).ToArray()
            (0..7).Where({ [math]::Abs($other[$_] - $expected[$_]) -gt 1e-6 }).Count -gt 0
            """);
        Assert.Equal(["0", "0", "True"], output.Select(o => o.ToString()));
    }

    [Fact]
    public void Backwards_is_forwards_over_reversed_steps()
    {
        var output = session.Run(Data + """
            $ahead = New-Sequential | Add-Layer LSTM 4 -InputShape 6, 3
            $back = New-Sequential | Add-Layer LSTM 4 -GoBackwards -InputShape 6, 3
            Set-Weight -Model $back ($ahead | Get-Weight).Value
            $reversed = [KerasPS.K]::Eval([KerasPS.K]::Reverse([KerasPS.K]::Constant($x), 1))
            $a = (Invoke-Predict -Model $ahead $reversed).ToArray()
            $b = (Invoke-Predict -Model $back $x).ToArray()
            (0..7).Where({ [math]::Abs($a[$_] - $b[$_]) -gt 1e-6 }).Count
            """);
        Assert.Equal("0", output[0].ToString());
    }
}
