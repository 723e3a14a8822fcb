<#
Parts of one's own: a layer, a recurrent cell and an optimizer as PowerShell classes; registered, they are parts like all others.
Learn: Build, Call and options of a layer; Add-Layer completes them; files find them again; script blocks for what is small.
A class is read before the script runs, so the module must be there already: installed, or imported by Import-Module KerasPS.psd1.
#>
#Requires -Modules KerasPS
using namespace KerasPS
using namespace System.Collections.Generic
$ErrorActionPreference = 'Stop'
Set-RandomSeed 1

# The antirectifier: instead of cutting the negative half off, it keeps both halves as features. Options are properties.
class Antirectifier : Layer {
    [Option(Help = 'What both halves are multiplied with.')] [double] $Scale = 1
    hidden [LayerWeight] $Gain

    [void] Build([IReadOnlyList[Shape]] $shapes) {
        $this.Gain = $this.AddWeight('gain', $shapes[0][-1], [Initializers.Ones]::new())
    }

    [SymbolicTensor] Call([SymbolicTensor] $x, [CallContext] $context) {
        $x = ($x - [K]::Mean($x, -1, $true)) * $this.Gain * $this.Scale
        return [K]::Concatenate(@([K]::Relu($x), [K]::Relu(-$x)), -1)
    }
}

# A cell says how many numbers it remembers, and what one step does: the output, then the new states.
class LeakyCell : Cell {
    [Option(Required = $true, Position = 0, Min = 1)] [int] $Units
    [Option()] [double] $Leak = 0.9
    hidden [LayerWeight] $Kernel

    [void] OnOptionsSet() { $this.StateSize = @($this.Units) }

    [void] Build([IReadOnlyList[Shape]] $shapes) {
        $this.Kernel = $this.AddWeight('kernel', ($shapes[0][-1], $this.Units), [Initializers.GlorotUniform]::new())
    }

    [SymbolicTensor[]] Step([SymbolicTensor] $x, [SymbolicTensor[]] $states, [CallContext] $context) {
        $memory = $states[0] * $this.Leak + [K]::Dot($x, $this.Kernel)
        return [K]::Tanh($memory), $memory
    }
}

foreach ($type in [Antirectifier], [LeakyCell]) { Register-KerasObject $type }

# What is small needs no class: an optimizer is a rule for one weight; slots are what it remembers between steps.
$momentum = New-Optimizer -SlotCount 1 -LearningRate 0.02 {
    param($weight, $gradient, $rate, $slots)
    $velocity = 0.9 * $slots[0] - $rate * $gradient
    return ($weight + $velocity), $velocity
}
$model = New-Sequential -Name own |
    Add-Layer RNN (New-Layer LeakyCell 8 -Leak 0.8) -InputShape 8, 8 |
    Add-Layer Antirectifier -Scale 2 |
    Add-Layer Dense 10 -Activation softmax -KernelRegularizer { param($w) 1e-4 * [K]::Sum([K]::Square($w)) } |
    Invoke-Compile $momentum sparse_categorical_crossentropy -Metric accuracy

# Digits read row by row.
$digits = Import-Dataset "$PSScriptRoot/data/digits.npz" -Scale (1 / 16)
$rows = ConvertTo-Tensor $digits.X -Shape 1797, 8, 8
Start-Fit -Model $model $rows $digits.Y -Epochs 8

# A file names the classes; since they are registered, it loads. (A script block has no name that a file could hold.)
$file = [IO.Path]::GetTempFileName() + '.keras'
$plain = New-Sequential |
    Add-Layer RNN (New-Layer LeakyCell 4) -InputShape 8, 8 |
    Add-Layer Antirectifier
Save-Model -Model $plain $file
$loaded = Import-Model $file
"loaded: $($loaded.Layers)"
[IO.File]::Delete($file)
