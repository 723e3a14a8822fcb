<#
Two inputs, one answer: is a photo's caption about the photo? A picture and a sentence meet in one model.
Learn: New-Input, Invoke-Layer, New-Model; data by name; a picture of the graph.
#>
param([int] $Epochs = 6)
$ErrorActionPreference = 'Stop'
if (-not (Get-Module KerasPS)) { Import-Module "$PSScriptRoot/../../KerasPS.psd1" }
Set-RandomSeed 1

# Toy data: pictures are 8×8, bright on the left or on the right; sentences are word numbers, where 1 means left and 2 means right.
$random = [random]::new(1)
$picture = [float[, , , ]]::new(256, 8, 8, 1)
$caption = [System.Collections.Generic.List[int[]]]::new()
$fits = foreach ($i in 0..255) {
    $side = $random.Next(2)
    $said = $random.Next(2)
    foreach ($row in 0..7) {
        foreach ($column in 0..7) {
            $bright = ($column -ge 4) -eq $side
            $picture[$i, $row, $column, 0] = $random.NextDouble() * 0.5 + ($bright ? 0.5 : 0)
        }
    }
    $words = (1..$random.Next(2, 6)).ForEach({ $random.Next(3, 30) })
    $words[$random.Next($words.Count)] = $said + 1
    $caption.Add($words)
    [int]($side -eq $said)
}
$data = @{ picture = $picture; caption = ConvertTo-PaddedSequence $caption 5 }

# Each input has a path of its own; then the paths meet. Zeros in a caption are padding and are skipped.
$image = New-Input 8, 8, 1 -Name picture
$seen = $image |
    Invoke-Layer Conv2D 8 3 -Activation relu |
    Invoke-Layer MaxPooling2D 2 |
    Invoke-Layer Flatten |
    Invoke-Layer Dense 16 -Activation tanh
$text = New-Input 5 -DType int32 -Name caption
$read = $text |
    Invoke-Layer Embedding 30 8 -MaskZero |
    Invoke-Layer LSTM 16
$answer = $seen, $read |
    Invoke-Layer Concatenate |
    Invoke-Layer Dense 32 -Activation relu |
    Invoke-Layer Dense 1 -Activation sigmoid -Name fits

$model = New-Model $image, $text $answer -Name captions |
    Invoke-Compile (New-Optimizer adam -LearningRate 0.02) binary_crossentropy -Metric accuracy
Get-ModelSummary $model
Start-Fit -Model $model $data $fits -Epochs $Epochs -BatchSize 32
Measure-Model -Model $model $data $fits

# The graph as Mermaid text; Export-ModelGraph captions.svg -Model $model draws it.
Export-ModelGraph -Model $model -AsText -ShowShape
