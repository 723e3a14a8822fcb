<#
Card 13 · Applications: published networks such as VGG16.
卡片 13 · 应用：VGG16 等已发表的网络。
#>
param(
    # 224 is the network's own size; a small one keeps the example quick.
    # 224 是该网络的原始尺寸；较小的尺寸让示例更快。
    [int] $Size = 48
)
$ErrorActionPreference = 'Stop'
if (-not (Get-Module KerasPS)) { Import-Module "$PSScriptRoot/../../../KerasPS.psd1" }
Set-RandomSeed 13

# The convolutional base with an answer of your own on top. Fresh weights here: Import-Weight loads published ones.
# 卷积主干加上自己的输出层。这里的权重是随机的：Import-Weight 可读取已发布的权重。
$base = New-Application VGG16 -IncludeTop $false -InputShape $Size, $Size, 3
$base.Trainable = $false
$answer = $base.Output | Invoke-Layer GlobalAveragePooling2D | Invoke-Layer Dense 5 -Activation softmax -Name answer
$model = New-Model $base.Input $answer -Name photos
"$($base.CountParameters()) parameters, $($model.TrainableWeights.Count) trainable weights"

# Features of a picture from the middle of the network.
# 从网络中间取出图像特征。
$middle = New-Model $base.Input (Get-Layer -Model $base block2_pool)
$picture = New-Tensor 1, $Size, $Size, 3 -Initializer RandomUniform
(Invoke-Predict -Model $middle $picture).Shape.ToString()
(Invoke-Predict -Model $model $picture).Shape.ToString()
