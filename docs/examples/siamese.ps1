<#
A siamese network: one encoder looks at two digits; equal digits shall lie close together, others apart.
Learn: shared layers, a Lambda layer and a contrastive loss as script blocks, a metric of one's own.
#>
using namespace KerasPS
param([int] $Epochs = 8, [int] $Pairs = 1500)
$ErrorActionPreference = 'Stop'
if (-not (Get-Module KerasPS)) { Import-Module "$PSScriptRoot/../../KerasPS.psd1" }
Set-RandomSeed 1

# Pairs of digits: half of them show the same digit (target 1).
$digits = Import-Dataset "$PSScriptRoot/data/digits.npz" -Scale (1 / 16)
$labels = $digits.Y.ToArray()
$byDigit = (0..9).ForEach({ $digit = $_; , (0..($labels.Length - 1)).Where({ $labels[$_] -eq $digit }) })
$random = [random]::new(1)
$left, $right, $same = [int[]]::new($Pairs), [int[]]::new($Pairs), [int[]]::new($Pairs)
foreach ($i in 0..($Pairs - 1)) {
    $one = $random.Next(10)
    $two = $i % 2 ? $one : ($one + $random.Next(1, 10)) % 10
    $left[$i] = $byDigit[$one][$random.Next($byDigit[$one].Count)]
    $right[$i] = $byDigit[$two][$random.Next($byDigit[$two].Count)]
    $same[$i] = $i % 2
}
$x = $digits.X.Take($left), $digits.X.Take($right)

# The encoder is one model; called on both inputs it has one set of weights.
$encoder = New-Sequential -Name encoder |
    Add-Layer Dense 64 -Activation relu -InputShape 64 |
    Add-Layer Dropout 0.1 |
    Add-Layer Dense 16
$a = New-Input 64 -Name left
$b = New-Input 64 -Name right
$distance = ($a | Invoke-Layer $encoder), ($b | Invoke-Layer $encoder) |
    Invoke-Layer Lambda {
        param($codes)
        $squares = [K]::Sum([K]::Square($codes[0] - $codes[1]), 1, $true)
        # The square root has no slope at zero.
        [K]::Sqrt([K]::Maximum($squares, 1e-7))
    } -Name distance
$model = New-Model $a, $b $distance -Name siamese

# Contrastive loss: pull equal pairs together, push others apart until they are a margin of 1 away.
$contrastive = {
    param($same, $distance)
    $apart = [K]::Maximum(1 - $distance, 0)
    [K]::Mean($same * [K]::Square($distance) + (1 - $same) * [K]::Square($apart))
}
$accuracy = {
    param($same, $distance)
    # The table names it.
    @{ accuracy = [K]::Equal([K]::Cast($same, 'bool'), [K]::Less($distance, 0.5)) }
}
Invoke-Compile -Model $model rmsprop $contrastive -Metric $accuracy
$held = [int]($Pairs / 5)
$train = $Pairs - $held
Start-Fit -Model $model ($x[0].Rows(0, $train), $x[1].Rows(0, $train)) $same[0..($train - 1)] -Epochs $Epochs -BatchSize 64
$score = Measure-Model -Model $model ($x[0].Rows($train, $held), $x[1].Rows($train, $held)) $same[$train..($Pairs - 1)]
'pairs never seen: accuracy {0}' -f $score.accuracy.ToString('0.000', [cultureinfo]::InvariantCulture)
