<#
Card 11 · Save and load: whole models, weights alone, by position or by name. The files are Keras' own.
卡片 11 · 保存与读取：整个模型，或仅权重（按位置或按名称）。文件就是 Keras 自己的格式。
#>
$ErrorActionPreference = 'Stop'
if (-not (Get-Module KerasPS)) { Import-Module "$PSScriptRoot/../../../KerasPS.psd1" }
Set-RandomSeed 11
$folder = [IO.Directory]::CreateTempSubdirectory('keras').FullName
$x = New-Tensor 16, 4 -Initializer RandomNormal
$y = (0..15).ForEach({ $_ % 2 })
$model = New-Sequential |
    Add-Layer Dense 8 -Activation relu -InputShape 4 -Name body |
    Add-Layer Dense 1 -Activation sigmoid -Name head |
    Invoke-Compile adam binary_crossentropy
$null = Start-Fit -Model $model $x $y -Epochs 3

# Architecture, weights, optimizer and its state in one file: HDF5 or the .keras archive. Training goes on where it ended.
# 结构、权重、优化器及其状态都在一个文件中：HDF5 或 .keras。训练可以接着进行。
Save-Model -Model $model "$folder/model.h5"
Save-Model -Model $model "$folder/model.keras"
$loaded = Import-Model "$folder/model.h5"
$same = (Invoke-Predict -Model $loaded $x).ToArray()[0] -eq (Invoke-Predict -Model $model $x).ToArray()[0]
"the same prediction: $same"
Start-Fit -Model $loaded $x $y -Epochs 1

# A pipeline never saves a model whose training failed.
# 用管道时，训练失败的模型不会被保存。
$model | Start-Fit $x $y -Epochs 1 -PassThru | Save-Model "$folder/model.keras" -Force

# Weights alone. By name they go to the layers of the same name of another model.
# 仅权重。按名称读取时，写入另一个模型中同名的层。
Export-Weight -Model $model "$folder/model.weights.h5"
Import-Weight -Model $loaded "$folder/model.weights.h5"
Save-Model -Model $model "$folder/again.h5"
$other = New-Sequential |
    Add-Layer Dense 8 -Activation relu -InputShape 4 -Name body |
    Add-Layer Dense 3 -Activation softmax -Name another_head
Import-Weight -Model $other "$folder/again.h5" -ByName
"the body was taken over: $((Get-Weight -Model $other)[0].Value.ToArray()[0] -eq (Get-Weight -Model $model)[0].Value.ToArray()[0])"

# A gate for scripts: can the file be read at all?
# 脚本的检查点：文件到底能不能读？
Test-ModelFile "$folder/model.h5"
[IO.Directory]::Delete($folder, $true)
