<#
A variational autoencoder of handwritten digits: every picture becomes a small cloud around two numbers, and any two numbers
become a picture.
Learn: a sampling layer as a PowerShell class; a loss that reads values inside the model; models made of parts of another.
A class is read before the script runs, so the module must be there already: installed, or imported by Import-Module KerasPS.psd1.
#>
#Requires -Modules KerasPS
using namespace KerasPS
using namespace System.Collections.Generic
param([int] $Epochs = 15)
$ErrorActionPreference = 'Stop'
Set-RandomSeed 1

# A layer of one's own. Call runs once for each graph: it describes the formula, the engine does the rest.
class Sampling : Layer {
    [IReadOnlyList[SymbolicTensor]] Call([IReadOnlyList[SymbolicTensor]] $inputs, [CallContext] $context) {
        $mean, $logVariance = $inputs
        # Only in training it draws from the cloud; otherwise it gives the middle.
        if (-not $context.Training) { return [SymbolicTensor[]] $mean }
        $noise = [K]::RandomNormalLike($mean)
        return [SymbolicTensor[]] ($mean + [K]::Exp($logVariance / 2) * $noise)
    }
}
Register-KerasObject ([Sampling])

$digits = Import-Dataset "$PSScriptRoot/data/digits.npz" -Scale (1 / 16)

# The encoder: a picture becomes the middle and the spread of its cloud, and a point in it.
$picture = New-Input 64 -Name picture
$features = $picture | Invoke-Layer Dense 64 -Activation relu
$mean = $features | Invoke-Layer Dense 2 -Name mean
$logVariance = $features | Invoke-Layer Dense 2 -Name log_variance
$point = $mean, $logVariance | Invoke-Layer Sampling -Name point

# The decoder: a point becomes a picture. It is a model of its own, used as a layer here.
$decoder = New-Sequential -Name decoder |
    Add-Layer Dense 64 -Activation relu -InputShape 2 |
    Add-Layer Dense 64 -Activation sigmoid
$model = New-Model $picture ($point | Invoke-Layer $decoder) -Name vae

# The loss takes targets and predictions, and reads the cloud from inside the model.
$loss = {
    param($original, $drawn)
    $difference = 64 * [K]::BinaryCrossentropy($original, $drawn)
    $spread = -0.5 * [K]::Sum(1 + $logVariance - [K]::Square($mean) - [K]::Exp($logVariance), -1)
    [K]::Mean($difference, -1) + $spread
}
Invoke-Compile -Model $model (New-Optimizer adam -LearningRate 0.005) $loss
Start-Fit -Model $model $digits.X $digits.X -Epochs $Epochs -BatchSize 64

# Where do the digits lie? Parts of the model are models.
$encoder = New-Model $picture $mean -Name encoder
$codes = (Invoke-Predict -Model $encoder $digits.X.Rows(0, 5)).ToList()
foreach ($i in 0..4) { 'digit {0} at {1,5:0.0} {2,5:0.0}' -f $digits.Y.ToArray()[$i], $codes[$i][0], $codes[$i][1] }

# Walk across the plane: pictures that nobody has written.
$points = (-2, -1, 0, 1, 2).ForEach({ , ($_, $_) })
$pixels = (Invoke-Predict -Model $decoder $points).ToArray()
$ink = ' ', '░', '▒', '▓', '█'
foreach ($row in 0..7) {
    (0..4).ForEach({ $image = $_; (0..7).ForEach({ $ink[[int](4 * $pixels[64 * $image + 8 * $row + $_])] * 2 }) -join '' }) -join '   '
}
