<#
Card 9 · Models with several inputs and outputs, shared layers and models within models.
卡片 9 · 多输入多输出的模型、共享层，以及模型中的模型。
#>
$ErrorActionPreference = 'Stop'
if (-not (Get-Module KerasPS)) { Import-Module "$PSScriptRoot/../../../KerasPS.psd1" }
Set-RandomSeed 9

# A headline and the hour it was posted: how often will it be shared?
# 新闻标题与发布时间：它会被转发多少次？
$headline = New-Input 20 -DType int32 -Name headline
$hour = New-Input 4 -Name hour
$words = $headline | Invoke-Layer Embedding 50 16 | Invoke-Layer LSTM 16
$early = $words | Invoke-Layer Dense 1 -Activation sigmoid -Name early
$final = $words, $hour |
    Invoke-Layer Concatenate |
    Invoke-Layer Dense 16 -Activation relu |
    Invoke-Layer Dense 1 -Activation sigmoid -Name final
$model = New-Model -Input $headline, $hour -Output $final, $early -Name shares

# Losses, their weights, metrics and data are given by name.
# 损失、损失权重、指标和数据都可以按名称给出。
Invoke-Compile -Model $model -Optimizer adam -Loss @{ final = 'binary_crossentropy'; early = 'mse' } `
    -LossWeight @{ final = 1; early = 0.2 } -Metric @{ final = 'accuracy' }
$random = [random]::new(1)
$x = @{
    headline = (1..64).ForEach({ , (1..20).ForEach({ $random.Next(50) }) })
    hour     = New-Tensor 64, 4 -Initializer RandomUniform
}
$answer = (1..64).ForEach({ $_ % 2 })
Start-Fit -Model $model $x @{ final = $answer; early = $answer } -Epochs 2

# One layer called twice shares its weights; a model is a layer, too.
# 同一层调用两次即共享权重；模型本身也是层。
$encoder = New-Sequential -Name encoder | Add-Layer Dense 8 -Activation relu -InputShape 4 | Add-Layer Dense 3
$first = New-Input 4 -Name first
$second = New-Input 4 -Name second
$together = ($first | Invoke-Layer $encoder), ($second | Invoke-Layer $encoder) | Invoke-Layer Subtract
$twins = New-Model $first, $second $together -Name twins
Get-ModelSummary $twins -ExpandNested

# A part of a model is a model: take it by the names of layers. Frozen layers keep their weights.
# 模型的一部分也是模型：按层名取出。冻结的层权重不变。
$reader = New-Model $model.Inputs[0] (Get-Layer -Model $model lstm)
"reader: $($reader.Input.Shape) → $($reader.Output.Shape)"
$encoder.Trainable = $false
"trainable weights of twins: $($twins.TrainableWeights.Count)"
