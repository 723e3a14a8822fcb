<#
Card 2 · Where the channels of an image stand: 'tf' (rows, columns, channels) or 'th' (channels, rows, columns).
卡片 2 · 图像通道的位置：'tf'（行、列、通道）或 'th'（通道、行、列）。
#>
$ErrorActionPreference = 'Stop'
if (-not (Get-Module KerasPS)) { Import-Module "$PSScriptRoot/../../../KerasPS.psd1" }

# The session's default; the old names of Keras 1 and the new ones mean the same.
# 会话的默认值；Keras 1 的旧名称与新名称含义相同。
'default: ' + (Get-KerasConfig).ImageDataFormat
Set-KerasConfig -ImageDataFormat th
$first = New-Sequential | Add-Layer Conv2D 8 3 -InputShape 3, 32, 32
Set-KerasConfig -ImageDataFormat tf
$last = New-Sequential | Add-Layer Conv2D 8 3 -InputShape 32, 32, 3
"th: $($first.Input.Shape) → $($first.Output.Shape)"
"tf: $($last.Input.Shape) → $($last.Output.Shape)"

# A layer may say it itself, whatever the default is.
# 每一层也可以自己指定，与默认值无关。
$own = New-Sequential | Add-Layer Conv2D 8 3 -DataFormat channels_first -InputShape 3, 32, 32
"own: $($own.Input.Shape) → $($own.Output.Shape)"

# Kernels are stored alike, so weights can move from one to the other and the numbers agree.
# 卷积核的存储方式相同，因此权重可以互换，结果一致。
Set-Weight -Model $last (Get-Weight -Model $own -ValueOnly)
$image = New-Tensor 1, 32, 32, 3 -Initializer RandomNormal
$turned = [KerasPS.K]::Eval([KerasPS.K]::PermuteDimensions($image, 0, 3, 1, 2))
$a = (Invoke-Predict -Model $last $image).ToList()[0][7][5][2]
$b = (Invoke-Predict -Model $own $turned).ToList()[0][2][7][5]
'the same number: ' + ([math]::Abs($a - $b) -lt 1e-5)
