<#
A generative adversarial network: one model draws digits, another tells drawings from real ones; each learns from the other.
Learn: training batch by batch with Step-Model, freezing a model inside another, two optimizers.
#>
param([int] $Steps = 300, [int] $Batch = 32)
$ErrorActionPreference = 'Stop'
if (-not (Get-Module KerasPS)) { Import-Module "$PSScriptRoot/../../KerasPS.psd1" }
Set-RandomSeed 1

# Real pictures: all zeros of the handwritten digits.
$digits = Import-Dataset "$PSScriptRoot/data/digits.npz" -Scale (1 / 16)
$labels = $digits.Y.ToArray()
$real = $digits.X.Take((0..($labels.Length - 1)).Where({ $labels[$_] -eq 0 }))

$generator = New-Sequential -Name generator |
    Add-Layer Dense 64 -InputShape 8 |
    Add-Layer LeakyReLU 0.2 |
    Add-Layer Dense 64 -Activation sigmoid
$discriminator = New-Sequential -Name discriminator |
    Add-Layer Dense 64 -InputShape 64 |
    Add-Layer LeakyReLU 0.2 |
    Add-Layer Dropout 0.3 |
    Add-Layer Dense 1 -Activation sigmoid |
    Invoke-Compile (New-Optimizer adam -LearningRate 0.002 -Beta1 0.5) binary_crossentropy -Metric accuracy

# Both together, with a discriminator that only judges: what is frozen is fixed when the model is compiled.
$discriminator.Trainable = $false
$noise = New-Input 8 -Name noise
$gan = New-Model $noise ($noise | Invoke-Layer $generator | Invoke-Layer $discriminator) -Name gan |
    Invoke-Compile (New-Optimizer adam -LearningRate 0.002 -Beta1 0.5) binary_crossentropy

$ones = New-Tensor $Batch, 1 -Value 1
$zeros = New-Tensor $Batch, 1 -Value 0
$random = [random]::new(1)
foreach ($step in 1..$Steps) {
    # A step of the discriminator with real pictures, one with drawings, then a step of the generator, which wants to be believed.
    $pictures = $real.Take((1..$Batch).ForEach({ $random.Next($real.Shape[0]) }))
    $drawings = Invoke-Predict -Model $generator (New-Tensor $Batch, 8 -Initializer RandomNormal)
    $seen = Step-Model -Model $discriminator $pictures $ones -ResetMetric
    $seen = Step-Model -Model $discriminator $drawings $zeros
    $fooled = Step-Model -Model $gan (New-Tensor $Batch, 8 -Initializer RandomNormal) $ones -ResetMetric
    if ($step % ($Steps / 3) -eq 0) { 'step {0,4}: discriminator accuracy {1:0.00}, generator loss {2:0.00}' -f $step, $seen.accuracy, $fooled.loss }
}

# What it draws now.
$pixels = (Invoke-Predict -Model $generator (New-Tensor 5, 8 -Initializer RandomNormal)).ToArray()
$ink = ' ', '░', '▒', '▓', '█'
foreach ($row in 0..7) {
    (0..4).ForEach({ $image = $_; (0..7).ForEach({ $ink[[int](4 * $pixels[64 * $image + 8 * $row + $_])] * 2 }) -join '' }) -join '   '
}
