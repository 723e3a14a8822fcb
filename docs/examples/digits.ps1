<#
Handwritten digits, from the data to the saved model: train, measure, save, load, predict.
  dotnet run --project src/KerasPS.Host -c Release -- docs/examples/digits.ps1 [-Epochs 30] [-Path digits.h5]
  pwsh docs/examples/digits.ps1
Exit codes: 0 the model is good, 2 it is not, 1 anything else went wrong.
#>
param(
    [int] $Epochs = 30,
    [string] $Path = 'digits.h5',
    [long] $Seed = 42
)
$ErrorActionPreference = 'Stop'
if (-not (Get-Module KerasPS)) { Import-Module "$PSScriptRoot/../../KerasPS.psd1" }

# 1,797 images of 8×8 pixels, values 0 to 16; a quarter is held back.
Set-RandomSeed $Seed
$digits = Import-Dataset "$PSScriptRoot/data/digits.npz" -Scale (1 / 16) | Split-Dataset -TestSize 0.25

$model = New-Sequential -Name digits |
    Add-Layer Dense 128 -Activation relu -InputShape 64 |
    Add-Layer Dropout 0.2 |
    Add-Layer Dense 64 -Activation relu |
    Add-Layer Dense 10 -Activation softmax
Invoke-Compile -Model $model -Optimizer adam -Loss sparse_categorical_crossentropy -Metric accuracy
Get-ModelSummary $model

$history = Start-Fit -Model $model $digits.Train -Epochs $Epochs -BatchSize 32 -ValidationData $digits.Test
'{0} epochs: {1}' -f $history.Epoch.Count, $history.Status
$score = Measure-Model -Model $model $digits.Test
[string]::Format([cultureinfo]::InvariantCulture, 'Held-out quarter: loss {0:0.000}, accuracy {1:0.000}', $score.loss, $score.accuracy)

# Save, load, and let the loaded model look at digits it has never seen.
Save-Model -Model $model $Path -Force
$loaded = Import-Model $Path
$images = $digits.Test.X.Rows(0, 6)
$predicted = @(Invoke-Predict -Model $loaded $images -AsClass)
$labels = $digits.Test.Y.ToArray()
$ink = ' ', '░', '▒', '▓', '█'
$pixels = $images.ToArray()
foreach ($row in 0..7) {
    (0..5).ForEach({ $image = $_; (0..7).ForEach({ $ink[[int](4 * $pixels[64 * $image + 8 * $row + $_])] * 2 }) -join '' }) -join '  '
}
(0..5).ForEach({ "predicted $($predicted[$_]), is $($labels[$_])".PadRight(16) }) -join '  '

if ($score.accuracy -lt 0.97) { exit 2 }
