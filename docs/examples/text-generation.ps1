<#
A network that writes: an LSTM learns which letter follows, then draws letters one by one. Temperature says how bold it is.
Learn: sequences from text, a callback as a script block, sampling with K.function.
#>
using namespace KerasPS
param([int] $Epochs = 20, [int] $Length = 80)
$ErrorActionPreference = 'Stop'
if (-not (Get-Module KerasPS)) { Import-Module "$PSScriptRoot/../../KerasPS.psd1" }
Set-RandomSeed 1

$text = @'
the pipeline carries objects and not text. a command takes an object and hands it on. the next command takes the object and
hands it on again. what comes out of one command goes into another command. a good command does one thing and does it well.
the verb says what a command does and the noun says what it does it to. a model is an object too and a layer is an object.
'@ -replace '\s+', ' '

# Letters become numbers; every 12 letters are an input, the letter after them is the answer.
$letters = [char[]]([System.Collections.Generic.SortedSet[char]]::new([char[]]$text))
$number = @{}
foreach ($i in 0..($letters.Length - 1)) { $number[[string]$letters[$i]] = $i }
$codes = [int[]]([char[]]$text).ForEach({ $number[[string]$_] })
$window = 12
$x = (0..($codes.Length - $window - 1)).ForEach({ , $codes[$_..($_ + $window - 1)] })
$y = $codes[$window..($codes.Length - 1)]

$model = New-Sequential -Name writer |
    Add-Layer Embedding $letters.Length 16 -InputLength $window |
    Add-Layer LSTM 64 |
    Add-Layer Dense $letters.Length -Activation softmax |
    Invoke-Compile (New-Optimizer adam -LearningRate 0.01) sparse_categorical_crossentropy -Metric accuracy

# Probabilities at a temperature: below 1 the likely letters become likelier, above 1 all become alike.
$temperature = [K]::Placeholder(@(), 'float32', 'temperature')
$sharpened = [K]::Softmax([K]::Log($model.Output + 1e-7) / $temperature)
$guess = New-KerasFunction -Input $model.Input, $temperature -Output $sharpened

$random = [random]::new(1)
function Write-Sentence([double] $Temperature) {
    $seed = [System.Collections.Generic.List[int]] $codes[0..($window - 1)]
    foreach ($i in 1..$Length) {
        $chances = $guess.Invoke((, $seed.GetRange($seed.Count - $window, $window).ToArray()), $Temperature)[0].ToArray()
        $left = $random.NextDouble()
        $next = 0
        while ($next -lt $chances.Length - 1 -and ($left -= $chances[$next]) -gt 0) { $next++ }
        $seed.Add($next)
    }
    -join $letters[$seed.ToArray()]
}

# A script block as a callback looks at the training from time to time.
$look = { param($epoch, $logs) if ($epoch % 10 -eq 9) { Write-Host ('epoch {0}: accuracy {1:0.00}' -f ($epoch + 1), $logs.accuracy) } }
$history = Start-Fit -Model $model $x $y -Epochs $Epochs -BatchSize 32 -Callback $look
'{0} after {1} epochs in {2:0.0} s' -f $history.Status, $history.Epoch.Count, $history.Duration.TotalSeconds
foreach ($bold in 0.2, 0.6, 1.0) { '{0:0.0}: {1}' -f $bold, (Write-Sentence $bold) }
