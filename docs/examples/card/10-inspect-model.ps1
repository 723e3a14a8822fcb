<#
Card 10 · Look into a model: summary, layers, configuration, weights, the output of any layer, a picture.
卡片 10 · 查看模型：摘要、层、配置、权重、任意层的输出、图像。
#>
$ErrorActionPreference = 'Stop'
if (-not (Get-Module KerasPS)) { Import-Module "$PSScriptRoot/../../../KerasPS.psd1" }
Set-RandomSeed 10
$model = New-Sequential -Name mlp |
    Add-Layer Dense 4 -Activation relu -InputShape 3 -Name hidden |
    Add-Layer Dropout 0.5 |
    Add-Layer Dense 2 -Activation softmax -Name answer
Get-ModelSummary $model

# Layers by name; their configuration as Keras writes it, as objects or as JSON.
# 按名称取层；配置与 Keras 的写法一致，可以是对象或 JSON。
$hidden = Get-Layer -Model $model hidden
$config = $hidden | Get-ModelConfig
"$($config.name): $($config.units) units, $($config.activation)"
"$(($model | Get-ModelConfig -AsJson).Length) characters of JSON"

# Weights come as copies and are set whole or one by one.
# 权重以副本形式给出，可以整体或逐个设置。
Get-Weight -Model $model
$weights = Get-Weight -Model $model -ValueOnly
Set-Weight -Model $model $weights
Set-Weight -Model (Get-Layer -Model $model answer) -Name bias (0.1, -0.1)
"bias: $((Get-Weight -Model $model)[-1].Value.ToArray())"

# The output of any layer (K.function). With the learning phase among the inputs, dropout acts as in training.
# 任意层的输出（K.function）。把学习阶段作为输入，dropout 就像训练时一样起作用。
$phase = [KerasPS.K]::LearningPhase()
$look = New-KerasFunction -Input $model.Input, $phase -Output $hidden.Output, $model.Layers[1].Output
$row = ConvertTo-Tensor (, (1, 2, 3)) -DType float32
foreach ($training in 0, 1) {
    $units, $dropped = $look.Invoke($row, $training)
    "phase ${training}: units $($units.ToArray()); after dropout $($dropped.ToArray())"
}

# The graph as text for a README (Mermaid); Export-ModelGraph mlp.svg draws it.
# 以文本（Mermaid）表示计算图，可放入 README；Export-ModelGraph mlp.svg 则画成图像。
$model | Export-ModelGraph -AsText -ShowShape
