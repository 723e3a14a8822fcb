<#
Card 1 · Symbolic computation: describe a formula, compile it, then feed it with numbers.
卡片 1 · 符号计算：先描述公式，再编译，最后代入数据。
#>
using namespace KerasPS
$ErrorActionPreference = 'Stop'
if (-not (Get-Module KerasPS)) { Import-Module "$PSScriptRoot/../../../KerasPS.psd1" }

# [K] holds the functions of Keras' backend. A placeholder is data to come; a variable keeps its value between calls.
# [K] 汇集了 Keras 后端的全部函数。placeholder 是将来的数据；variable 在多次调用之间保存自己的值。
$x = [K]::Placeholder((2, 3), 'float32', 'x')
$scale = [K]::Variable(2.0)

# Nothing is computed here: these lines describe a graph, and every value knows its shape.
# 这里还没有计算：这些行只是在描述计算图，每个值都知道自己的形状。
$y = [K]::Sum([K]::Square($x * $scale), 1)
$y

# New-KerasFunction compiles inputs, outputs and updates (K.function); Invoke runs it. An update happens after each call.
# New-KerasFunction 把输入、输出和更新编译成函数（即 K.function）；Invoke 执行它。每次调用之后进行更新。
$function = New-KerasFunction -Input $x -Output $y -Update ([K]::UpdateAdd($scale, 1))
$data = (1, 2, 3), (4, 5, 6)
"scale 2: $($function.Invoke($data).ToArray())"
"scale 3: $($function.Invoke($data).ToArray())"

# Derivatives are formulas too: K.gradients rewrites the graph, so they can be derived and compiled again.
# 导数同样是公式：K.gradients 改写计算图，因此还可以继续求导和编译。
$loss = [K]::Sum([K]::Pow($x, 3))
$slope = [K]::Gradients($loss, $x)[0]
$curve = [K]::Gradients([K]::Sum($slope), $x)[0]
$derive = New-KerasFunction -Input $x -Output $slope, $curve
$first, $second = $derive.Invoke($data)
"slopes: $($first.ToArray())"
"curves: $($second.ToArray())"
