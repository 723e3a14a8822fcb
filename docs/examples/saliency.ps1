<#
Which pixels made the model decide? The gradient of a class score with respect to the picture shows it.
Learn: K.gradients and New-KerasFunction on a trained model; the outputs of inner layers.
#>
using namespace KerasPS
param([int] $Epochs = 6)
$ErrorActionPreference = 'Stop'
if (-not (Get-Module KerasPS)) { Import-Module "$PSScriptRoot/../../KerasPS.psd1" }
Set-RandomSeed 1
$digits = Import-Dataset "$PSScriptRoot/data/digits.npz" -Scale (1 / 16)
$model = New-Sequential -Name reader |
    Add-Layer Reshape 8, 8, 1 -InputShape 64 |
    Add-Layer Conv2D 16 3 -Activation relu -Padding same -Name edges |
    Add-Layer MaxPooling2D 2 |
    Add-Layer Flatten |
    Add-Layer Dense 10 -Name scores |
    Add-Layer Activation softmax |
    Invoke-Compile adam sparse_categorical_crossentropy -Metric accuracy
$history = Start-Fit -Model $model $digits -Epochs $Epochs
'accuracy {0:0.000}' -f $history['accuracy'][-1]

# The score of the class before the softmax, differentiated by the picture: |∂score/∂pixel|.
$class = [K]::Placeholder(@(-1), 'int32', 'class')
$scores = (Get-Layer -Model $model scores).Output
$score = [K]::Sum($scores * [K]::OneHot($class, 10), -1)
$gradient = [K]::Gradients([K]::Sum($score), $model.Input)[0]
$saliency = New-KerasFunction -Input $model.Input, $class -Output $score, ([K]::Abs($gradient))

# Left the picture, right what mattered.
$picture = $digits.X.Rows(7, 1)
$answer = Invoke-Predict -Model $model $picture -AsClass
$value, $map = $saliency.Invoke($picture, @($answer))
"it reads $answer, and $($digits.Y.ToArray()[7]) is true; score $($value.ToArray()[0].ToString('0.0', [cultureinfo]::InvariantCulture))"
$ink = ' ', '░', '▒', '▓', '█'
$pixels = $picture.ToArray()
$weights = $map.ToArray()
$peak = [Linq.Enumerable]::Max($weights)
foreach ($row in 0..7) {
    $columns = (8 * $row)..(8 * $row + 7)
    $columns.ForEach({ $ink[[int](4 * $pixels[$_])] * 2 }) + '    ' + $columns.ForEach({ $ink[[int](4 * $weights[$_] / $peak)] * 2 }) -join ''
}
