<#
Deep dream: change a picture until a layer is as excited as can be. Gradient ascent on the input, not on the weights.
Learn: a formula around a network (K.function), loops that feed a result back in; VGG16 as a source of features.
#>
using namespace KerasPS
param([int] $Size = 48, [int] $Steps = 4, [string] $Layer = 'block2_conv2')
$ErrorActionPreference = 'Stop'
if (-not (Get-Module KerasPS)) { Import-Module "$PSScriptRoot/../../KerasPS.psd1" }
Set-RandomSeed 1

# Fresh weights dream of noise; Import-Weight with the published file makes it dream of eyes and towers.
$network = New-Application VGG16 -IncludeTop $false -InputShape $Size, $Size, 3
$features = (Get-Layer -Model $network $Layer).Output

# How excited the layer is, without the borders; and a little penalty for noisy pictures.
$inner = [K]::Slice($features, (0, 2, 2), ($null, -2, -2))
$excitement = [K]::Mean([K]::Square($inner))

# One step uphill, all inside the graph: the new picture is an output that goes in again.
$slope = [K]::Gradients($excitement, $network.Input)[0]
$step = $slope / [K]::Maximum([K]::Mean([K]::Abs($slope)), 1e-7)
$climb = New-KerasFunction -Input $network.Input -Output $excitement, ([K]::Clip($network.Input + 0.05 * $step, -1, 1))

$picture = New-Tensor 1, $Size, $Size, 3 -Initializer (New-Initializer RandomUniform -Minval -0.2 -Maxval 0.2)
foreach ($i in 1..$Steps) {
    $level, $picture = $climb.Invoke($picture)
    [string]::Format([cultureinfo]::InvariantCulture, 'step {0}: {1:0.000000}', $i, [double] $level)
}
"a picture $($picture.Shape)"
