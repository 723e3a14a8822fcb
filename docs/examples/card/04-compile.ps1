<#
Card 4 · Compile: an optimizer, a loss and metrics, by name, as objects or as functions of your own.
卡片 4 · 编译：优化器、损失和指标，可以用名称、对象或自己的函数。
#>
using namespace KerasPS
$ErrorActionPreference = 'Stop'
if (-not (Get-Module KerasPS)) { Import-Module "$PSScriptRoot/../../../KerasPS.psd1" }
Set-RandomSeed 4
$x = New-Tensor 64, 8 -Initializer RandomNormal
$y = ConvertTo-OneHot (0..63).ForEach({ $_ % 3 })
$model = New-Sequential | Add-Layer Dense 16 -Activation tanh -InputShape 8 | Add-Layer Dense 3 -Activation softmax

# By name.  用名称。
Invoke-Compile -Model $model rmsprop categorical_crossentropy -Metric accuracy
(Start-Fit -Model $model $x $y -Epochs 2)['loss'][-1]

# As objects with options.  用带选项的对象。
$schedule = New-Schedule ExponentialDecay -InitialLearningRate 0.1 -DecaySteps 100 -DecayRate 0.9
$sgd = New-Optimizer SGD -LearningRate $schedule -Momentum 0.9 -Nesterov
$loss = New-Loss CategoricalCrossentropy -LabelSmoothing 0.1
Invoke-Compile -Model $model $sgd $loss -Metric accuracy, (New-Metric TopKCategoricalAccuracy -K 2)
(Start-Fit -Model $model $x $y -Epochs 2).Names -join ', '

# As script blocks: called once with symbolic values, they become part of the graph and are differentiated by the engine.
# 用脚本块：它以符号值被调用一次，成为计算图的一部分，由引擎自动求导。
$own = { param($yTrue, $yPred) [K]::Mean([K]::Square($yPred - $yTrue), -1) }
$figures = {
    param($yTrue, $yPred)
    # A table gives several metrics at once.  一个表可以同时给出多个指标。
    @{ surest = [K]::Max($yPred); mean_error = [K]::Mean([K]::Abs($yPred - $yTrue)) }
}
Invoke-Compile -Model $model adam $own -Metric $figures
Start-Fit -Model $model $x $y -Epochs 2

# A registered function has a name, in commands and in files.
# 注册过的函数有自己的名称，命令和文件都能找到它。
Register-KerasObject -Category Loss -Name quartic -Function { param($yTrue, $yPred) [K]::Mean([K]::Pow($yPred - $yTrue, 4), -1) }
Invoke-Compile -Model $model adam quartic
(Measure-Model -Model $model $x $y).loss
