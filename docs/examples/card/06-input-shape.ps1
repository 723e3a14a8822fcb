<#
Card 6 · Equivalent ways to say what comes in.
卡片 6 · 指定输入形状的等价写法。
#>
$ErrorActionPreference = 'Stop'
if (-not (Get-Module KerasPS)) { Import-Module "$PSScriptRoot/../../../KerasPS.psd1" }

# Vectors of 784 numbers. The batch stays open (None) unless it is given.
# 长度为 784 的向量。除非指定，批大小保持未定（None）。
$models = [ordered]@{
    '-InputShape 784'          = New-Sequential | Add-Layer Dense 32 -InputShape 784
    '-BatchInputShape $null, 784' = New-Sequential | Add-Layer Dense 32 -BatchInputShape $null, 784
    '-InputDim 784'            = New-Sequential | Add-Layer Dense 32 -InputDim 784
    'InputLayer'               = New-Sequential | Add-Layer InputLayer -InputShape 784 | Add-Layer Dense 32
}
foreach ($way in $models.Keys) { '{0,-28} {1} → {2}' -f $way, $models[$way].Input.Shape, $models[$way].Output.Shape }

# Sequences: 10 steps of 64 numbers.
# 序列：10 个时间步，每步 64 个数。
$models = [ordered]@{
    '-InputShape 10, 64'             = New-Sequential | Add-Layer LSTM 32 -InputShape 10, 64
    '-BatchInputShape $null, 10, 64' = New-Sequential | Add-Layer LSTM 32 -BatchInputShape $null, 10, 64
    '-InputDim 64 -InputLength 10'   = New-Sequential | Add-Layer LSTM 32 -InputDim 64 -InputLength 10
    '-InputShape $null, 64'          = New-Sequential | Add-Layer LSTM 32 -InputShape $null, 64
}
foreach ($way in $models.Keys) { '{0,-31} {1} → {2}' -f $way, $models[$way].Input.Shape, $models[$way].Output.Shape }

# A model without an input shape is built by the first data it sees.
# 没有输入形状的模型会在第一次见到数据时建立。
$late = New-Sequential | Add-Layer Dense 4 -Activation relu | Add-Layer Dense 1
$null = Invoke-Predict -Model $late (New-Tensor 2, 5)
"built late: $($late.Input.Shape) → $($late.Output.Shape)"
