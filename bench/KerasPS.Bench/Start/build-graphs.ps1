# Builds the graphs of the examples again and again; prints the median seconds of each.
using namespace KerasPS
param([string] $Root, [int] $Rounds = 9)
$ErrorActionPreference = 'Stop'
if (-not (Get-Module KerasPS)) { Import-Module "$Root/KerasPS.psd1" }
$graphs = @(
    {
        # Two inputs.
        $image = New-Input 8, 8, 1
        $seen = $image | Invoke-Layer Conv2D 8 3 -Activation relu | Invoke-Layer MaxPooling2D 2 | Invoke-Layer Flatten | Invoke-Layer Dense 16 -Activation tanh
        $text = New-Input 5 -DType int32
        $read = $text | Invoke-Layer Embedding 30 8 -MaskZero | Invoke-Layer LSTM 16
        New-Model $image, $text ($seen, $read | Invoke-Layer Concatenate | Invoke-Layer Dense 32 -Activation relu | Invoke-Layer Dense 1 -Activation sigmoid)
    },
    {
        # Siamese.
        $encoder = New-Sequential | Add-Layer Dense 64 -Activation relu -InputShape 64 | Add-Layer Dropout 0.1 | Add-Layer Dense 16
        $a = New-Input 64
        $b = New-Input 64
        New-Model $a, $b (($a | Invoke-Layer $encoder), ($b | Invoke-Layer $encoder) | Invoke-Layer Lambda { param($codes) [K]::Sqrt([K]::Maximum([K]::Sum([K]::Square($codes[0] - $codes[1]), 1, $true), 1e-7)) })
    },
    {
        # Variational autoencoder.
        $picture = New-Input 64
        $features = $picture | Invoke-Layer Dense 64 -Activation relu
        $mean = $features | Invoke-Layer Dense 2
        $spread = $features | Invoke-Layer Dense 2
        $point = $mean, $spread | Invoke-Layer Lambda { param($values) $values[0] + [K]::Exp($values[1] / 2) * [K]::RandomNormal([Dim]::AllOf($values[0])) }
        $decoder = New-Sequential | Add-Layer Dense 64 -Activation relu -InputShape 2 | Add-Layer Dense 64 -Activation sigmoid
        New-Model $picture ($point | Invoke-Layer $decoder)
    },
    {
        # Generator and discriminator.
        $generator = New-Sequential | Add-Layer Dense 64 -InputShape 8 | Add-Layer LeakyReLU 0.2 | Add-Layer Dense 64 -Activation sigmoid
        $discriminator = New-Sequential | Add-Layer Dense 64 -InputShape 64 | Add-Layer LeakyReLU 0.2 | Add-Layer Dropout 0.3 | Add-Layer Dense 1 -Activation sigmoid
        $noise = New-Input 8
        New-Model $noise ($noise | Invoke-Layer $generator | Invoke-Layer $discriminator)
    },
    {
        # Saliency.
        $model = New-Sequential | Add-Layer Reshape 8, 8, 1 -InputShape 64 | Add-Layer Conv2D 16 3 -Activation relu -Padding same | Add-Layer MaxPooling2D 2 | Add-Layer Flatten | Add-Layer Dense 10 -Name scores | Add-Layer Activation softmax
        $class = [K]::Placeholder(@(-1), 'int32')
        $score = [K]::Sum((Get-Layer -Model $model scores).Output * [K]::OneHot($class, 10), -1)
        New-KerasFunction -Input $model.Input, $class -Output $score, ([K]::Abs([K]::Gradients([K]::Sum($score), $model.Input)[0]))
    },
    {
        # Text.
        $model = New-Sequential | Add-Layer Embedding 30 16 -InputLength 12 | Add-Layer LSTM 64 | Add-Layer Dense 30 -Activation softmax
        $temperature = [K]::Placeholder(@(), 'float32')
        New-KerasFunction -Input $model.Input, $temperature -Output ([K]::Softmax([K]::Log($model.Output + 1e-7) / $temperature))
    },
    {
        # Deep dream: the convolutional part of VGG16 and its gradient.
        $network = New-Application VGG16 -IncludeTop $false -InputShape 48, 48, 3
        $excitement = [K]::Mean([K]::Square((Get-Layer -Model $network block2_conv2).Output))
        New-KerasFunction -Input $network.Input -Output $excitement, ([K]::Gradients($excitement, $network.Input)[0])
    }
)
foreach ($graph in $graphs) {
    $seconds = foreach ($round in -2..$Rounds) {
        $watch = [Diagnostics.Stopwatch]::StartNew()
        $null = & $graph
        $elapsed = $watch.Elapsed.TotalSeconds
        # The first rounds load and compile code.
        if ($round -gt 0) { $elapsed }
    }
    [Array]::Sort($seconds)
    $seconds[[int][math]::Floor($seconds.Length / 2)].ToString([cultureinfo]::InvariantCulture)
}
