<#
Card 8 · Merge: several branches become one, in every mode.
卡片 8 · 合并：把多个分支合为一个，涵盖每种模式。
#>
using namespace KerasPS
$ErrorActionPreference = 'Stop'
if (-not (Get-Module KerasPS)) { Import-Module "$PSScriptRoot/../../../KerasPS.psd1" }
Set-RandomSeed 8

function New-Branch([int] $Width) { New-Sequential | Add-Layer Dense 8 -Activation relu -InputShape $Width }

# Branches come through the pipeline; the layer that follows merges them.
# 分支从管道进入，后面的层把它们合并。
foreach ($mode in 'sum', 'mul', 'ave', 'max', 'concat', 'dot', 'cos') {
    $merged = (New-Branch 4), (New-Branch 6) | Add-Layer Merge -Mode $mode
    '{0,-7} {1}' -f $mode, $merged.Output.Shape
}

# Axes are options; a script block is a mode of its own.
# 轴是选项；脚本块就是自定义的模式。
$left = New-Sequential | Add-Layer LSTM 8 -ReturnSequences -InputShape 5, 3
$right = New-Sequential | Add-Layer LSTM 8 -ReturnSequences -InputShape 7, 3
"concat along time: $(($left, $right | Add-Layer Merge -Mode concat -ConcatAxis 1).Output.Shape)"
"dot over features: $(($left, $right | Add-Layer Merge -Mode dot -DotAxes 2, 2).Output.Shape)"
$distance = (New-Branch 4), (New-Branch 4) | Add-Layer Merge -Mode { param($values) [K]::Abs($values[0] - $values[1]) }
"own mode: $($distance.Output.Shape)"

# The merged model goes on like any other, and takes one array an input.
# 合并后的模型继续添加层，每个输入对应一个数组。
$model = (New-Branch 4), (New-Branch 6) |
    Add-Layer Merge -Mode concat |
    Add-Layer Dense 1 -Activation sigmoid |
    Invoke-Compile rmsprop binary_crossentropy
$a = New-Tensor 32, 4 -Initializer RandomNormal
$b = New-Tensor 32, 6 -Initializer RandomNormal
Start-Fit -Model $model ($a, $b) (0..31).ForEach({ $_ % 2 }) -Epochs 2

# Keras 2 has a layer for each way; they merge branches and symbolic values alike.
# Keras 2 为每种方式提供一个层，既能合并分支，也能合并符号值。
$p = New-Input 8
$q = New-Input 8
foreach ($type in 'Add', 'Subtract', 'Multiply', 'Average', 'Maximum', 'Minimum') {
    '{0,-12} {1}' -f $type, ($p, $q | Invoke-Layer $type).Shape
}
'{0,-12} {1}' -f 'Concatenate', ($p, $q | Invoke-Layer Concatenate -Axis -1).Shape
'{0,-12} {1}' -f 'Dot', ($p, $q | Invoke-Layer Dot -Axes 1 -Normalize).Shape
