<#
Card 5 · Train, evaluate, predict.
卡片 5 · 训练、评估、预测。
#>
$ErrorActionPreference = 'Stop'
if (-not (Get-Module KerasPS)) { Import-Module "$PSScriptRoot/../../../KerasPS.psd1" }
Set-RandomSeed 5
$digits = Import-Dataset "$PSScriptRoot/../data/digits.npz" -Scale (1 / 16) | Split-Dataset -TestSize 0.25
$model = New-Sequential |
    Add-Layer Dense 64 -Activation relu -InputShape 64 |
    Add-Layer Dropout 0.2 |
    Add-Layer Dense 10 -Activation softmax |
    Invoke-Compile adam sparse_categorical_crossentropy -Metric accuracy

# fit: the history has one value an epoch.
# fit：历史记录中每个轮次有一个值。
$history = Start-Fit -Model $model $digits.Train -Epochs 8 -BatchSize 32 -ValidationSplit 0.1 -Callback (New-Callback EarlyStopping -Monitor val_loss -Patience 3)
$history

# evaluate, predict, predict_classes.
# 评估、预测、预测类别。
Measure-Model -Model $model $digits.Test
$images = $digits.Test.X.Rows(0, 5)
Invoke-Predict -Model $model $images
"predicted: $(Invoke-Predict -Model $model $images -AsClass)"
"truth:     $($digits.Test.Y.Rows(0, 5).ToArray())"

# One batch at a time: train_on_batch and test_on_batch.
# 每次一个批次：train_on_batch 与 test_on_batch。
Step-Model -Model $model $images $digits.Test.Y.Rows(0, 5)
Step-Model -Model $model $images $digits.Test.Y.Rows(0, 5) -TestOnly

# Rows of a table are data too: properties are features, answers come back as properties.
# 表格的行也是数据：属性就是特征，答案也作为属性返回。
$rows = (1..60).ForEach({ [pscustomobject]@{ Height = $_ % 7; Weight = $_ % 5; Kind = ($_ % 7) + ($_ % 5) -gt 5 ? 'large' : 'small' } })
$classifier = New-Sequential |
    Add-Layer Dense 2 -Activation softmax -InputShape 2 |
    Invoke-Compile (New-Optimizer adam -LearningRate 0.1) sparse_categorical_crossentropy
$null = $rows | Start-Fit -Model $classifier -Feature Height, Weight -Label Kind -Epochs 40
[pscustomobject]@{ Height = 6; Weight = 4 }, [pscustomobject]@{ Height = 1; Weight = 1 } |
    Invoke-Predict -Model $classifier -Feature Height, Weight -ClassName large, small |
    ForEach-Object { "height $($_.Height), weight $($_.Weight): $($_.Class)" }
