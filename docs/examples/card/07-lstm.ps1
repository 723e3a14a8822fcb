<#
Card 7 · Recurrent networks: the last step, every step, stacks, both directions, a state kept between batches.
卡片 7 · 循环网络：最后一步、每一步、堆叠、双向、跨批次保持状态。
#>
$ErrorActionPreference = 'Stop'
if (-not (Get-Module KerasPS)) { Import-Module "$PSScriptRoot/../../../KerasPS.psd1" }
Set-RandomSeed 7

# Words → vectors → a sentence's meaning → an answer. Zeros are padding and are skipped.
# 单词 → 向量 → 句子含义 → 答案。0 是填充，会被跳过。
$model = New-Sequential |
    Add-Layer Embedding 20 8 -MaskZero -InputLength 6 |
    Add-Layer LSTM 16 -Dropout 0.1 |
    Add-Layer Dense 1 -Activation sigmoid |
    Invoke-Compile rmsprop binary_crossentropy -Metric accuracy

# Is the word 7 somewhere in the sentence?
# 句子里有没有单词 7？
$random = [random]::new(1)
$sentences = (1..120).ForEach({ , (1..$random.Next(2, 7)).ForEach({ $random.Next(1, 20) }) })
$answers = $sentences.ForEach({ [int](7 -in $_) })
$x = ConvertTo-PaddedSequence $sentences 6
Start-Fit -Model $model $x $answers -Epochs 5 -BatchSize 16

# Layers that follow another recurrent layer need every step of it.
# 后面还有循环层时，需要返回每一步。
$stack = New-Sequential |
    Add-Layer LSTM 32 -ReturnSequences -InputShape 10, 64 |
    Add-Layer GRU 32 -ReturnSequences |
    Add-Layer Bidirectional (New-Layer LSTM 16) |
    Add-Layer Dense 10
Get-Layer -Model $stack

# Stateful: the state goes on from batch to batch until it is reset. The batch size is fixed.
# 有状态：状态在批次之间延续，直到重置。批大小固定。
$stateful = New-Sequential | Add-Layer LSTM 4 -Stateful -BatchInputShape 1, 3, 2
$ones = New-Tensor 1, 3, 2 -Value 1
$first = (Invoke-Predict -Model $stateful $ones).ToArray()
$second = (Invoke-Predict -Model $stateful $ones).ToArray()
$stateful.ResetStates()
$again = (Invoke-Predict -Model $stateful $ones).ToArray()
"goes on: $($first[0] -ne $second[0]); starts anew: $($first[0] -eq $again[0])"
