<#
Card 12 · The architecture alone, as JSON or YAML text.
卡片 12 · 仅保存结构：JSON 或 YAML 文本。
#>
$ErrorActionPreference = 'Stop'
if (-not (Get-Module KerasPS)) { Import-Module "$PSScriptRoot/../../../KerasPS.psd1" }
$model = New-Sequential -Name small |
    Add-Layer Dense 8 -Activation relu -InputShape 4 |
    Add-Layer Dense 1 -Activation sigmoid

# to_json, model_from_json: fresh weights, the same layers.
# to_json 与 model_from_json：层相同，权重重新初始化。
$json = $model | ConvertTo-ModelJson
$again = $json | ConvertFrom-ModelJson
"$($json.Length) characters, $($again.Layers.Count) layers, $($again.Output.Shape)"

# to_yaml, model_from_yaml: easier to read and to compare.
# to_yaml 与 model_from_yaml：更便于阅读和比较。
$yaml = $model | ConvertTo-ModelYaml
$yaml
$again = $yaml | ConvertFrom-ModelYaml
"$($again.Layers.Count) layers, $($again.Output.Shape)"
