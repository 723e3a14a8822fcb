namespace KerasPS.Tests.Scripts;

/// <summary>The same seed gives the same numbers, whatever the session did before; histories as scripts read them.</summary>
public sealed class RepeatTests(ModuleSession session) : IClassFixture<ModuleSession>
{
    [Fact]
    public void A_seed_repeats_a_training_with_dropout_in_one_session() => session.Run("""
        $x, $y = (New-Tensor 64, 3 -Value 0.5), (New-Tensor 64, 2 -Value 1)
        $losses = foreach ($run in 1..3) {
            Set-RandomSeed 7
            $model = New-Sequential | Add-Layer Dense 8 -InputShape 3 | Add-Layer Dropout 0.5 | Add-Layer GaussianNoise 0.1 | Add-Layer Dense 2
            Invoke-Compile -Model $model sgd mse
            (Start-Fit -Model $model $x $y -Epochs 3).History.loss -join ' '
        }
        if ($losses[0] -cne $losses[1] -or $losses[0] -cne $losses[2]) { throw ($losses -join "`n") }
        """);

    [Fact]
    public void A_history_gives_figures_by_name_and_rows_by_epoch() => session.Run("""
        $model = New-Sequential | Add-Layer Dense 1 -InputShape 2
        Invoke-Compile -Model $model sgd mse
        $history = Start-Fit -Model $model (New-Tensor 8, 2 -Value 1) (New-Tensor 8, 1 -Value 1) -Epochs 4 -ValidationSplit 0.5 -ValidationFrequency 2
        $rows = $history.Rows
        if ($history.History.loss.Count -ne 4 -or $history.History.val_loss.Count -ne 2) { throw "$($history.History.Values | ForEach-Object Count)" }
        if ("$($rows.Epoch)" -ne '1 2 3 4' -or $null -ne $rows[0].val_loss -or $rows[3].val_loss -ne $history['val_loss'][1]) { throw ($rows | Out-String) }
        """);
}
