# What a fresh process does: import, build, compile, one epoch of a two-layer model on 1,437 rows.
param([string] $Root)
$ErrorActionPreference = 'Stop'
Import-Module "$Root/KerasPS.psd1"
$data = Import-Dataset "$Root/docs/examples/data/digits.npz" -Scale (1 / 16)
$model = New-Sequential | Add-Layer Dense 64 -Activation relu -InputShape 64 | Add-Layer Dense 10 -Activation softmax
Invoke-Compile -Model $model -Optimizer adam -Loss sparse_categorical_crossentropy -Metric accuracy
$null = Start-Fit -Model $model $data -Epochs 1 -BatchSize 32
