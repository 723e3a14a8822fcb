# Some epochs of two equal models in turns, one with a script block as its loss, one with the built-in loss; prints seconds: own, built-in, own …
using namespace KerasPS
param([string] $Root, [int] $Rounds = 9)
$ErrorActionPreference = 'Stop'
if (-not (Get-Module KerasPS)) { Import-Module "$Root/KerasPS.psd1" }
$x = New-Tensor 8192, 64 -Initializer RandomNormal
$y = New-Tensor 8192, 10 -Initializer RandomNormal
$losses = { param($yTrue, $yPred) [K]::Mean([K]::Square($yPred - $yTrue), -1) }, 'mse'
$models = foreach ($loss in $losses) {
    New-Sequential | Add-Layer Dense 128 -Activation relu -InputShape 64 | Add-Layer Dense 10 | Invoke-Compile adam $loss
}
foreach ($round in -2..$Rounds) {
    $seconds = foreach ($model in $models) {
        $watch = [Diagnostics.Stopwatch]::StartNew()
        $null = Start-Fit -Model $model $x $y -BatchSize 32 -Epochs 4 -Seed 1
        $watch.Elapsed.TotalSeconds
    }
    # The first rounds load and compile code.
    if ($round -gt 0) { $seconds.ForEach({ $_.ToString([cultureinfo]::InvariantCulture) }) }
}
