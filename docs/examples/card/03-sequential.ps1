<#
Card 3 · Sequential models: layers one after the other.
卡片 3 · 顺序模型：层层相接。
#>
$ErrorActionPreference = 'Stop'
if (-not (Get-Module KerasPS)) { Import-Module "$PSScriptRoot/../../../KerasPS.psd1" }

# Along the pipeline: every Add-Layer hands the model on.
# 沿着管道：每个 Add-Layer 都把模型传给下一步。
$model = New-Sequential |
    Add-Layer Dense 32 -InputShape 784 |
    Add-Layer Activation relu |
    Add-Layer Dense 10 |
    Add-Layer Activation softmax
Get-ModelSummary $model

# Step by step: useful in loops.
# 逐步添加：适合循环。
$deep = New-Sequential -Name deep
Add-Layer -Model $deep Dense 32 -Activation relu -InputShape 784
foreach ($units in 64, 32, 16) { Add-Layer -Model $deep Dense $units -Activation relu }
Get-Layer -Model $deep

# From a list of layers.
# 由层的列表构成。
$listed = New-Sequential (
    (New-Layer Dense 32 -InputShape 784),
    (New-Layer Activation relu),
    (New-Layer Dense 10),
    (New-Layer Activation softmax)
)
"$($listed.Layers.Count) layers, $($listed.CountParameters()) parameters"
