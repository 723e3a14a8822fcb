Describe 'Graphs' {
    It 'run a script block as a loss' {
        $model = New-Sequential | Add-Layer Dense 1 -InputShape 2
        Invoke-Compile -Model $model sgd -Loss { param($yTrue, $yPred) [KerasPS.K]::Mean([KerasPS.K]::Square($yTrue - $yPred), -1) }
        (Start-Fit -Model $model (New-Tensor 8, 2 -Value 1) (New-Tensor 8, 1 -Value 3) -Epochs 30).Rows[-1].loss | Should -BeLessThan 1
    }

    It 'share a layer and take named data' {
        $left = New-Input 4 -Name left
        $right = New-Input 4 -Name right
        $shared = New-Layer Dense 3
        $model = New-Model $left, $right (($left | Invoke-Layer $shared), ($right | Invoke-Layer $shared) | Invoke-Layer Add)
        (Invoke-Predict -Model $model @{ left = New-Tensor 2, 4; right = New-Tensor 2, 4 }).Shape | Should -Be '(2, 3)'
        $model.Weights | Should -HaveCount 2
    }

    It 'merge branches along the pipeline' {
        $a = New-Sequential | Add-Layer Dense 3 -InputShape 4
        $b = New-Sequential | Add-Layer Dense 3 -InputShape 4
        [string] ($a, $b | Add-Layer Merge -Mode concat).Output.Shape | Should -Be '(None, 6)'
    }

    It 'compute functions of the backend' {
        $x = [KerasPS.K]::Placeholder(@(-1, 3))
        $f = New-KerasFunction -Inputs $x -Outputs ([KerasPS.K]::Sum([KerasPS.K]::Square($x), 1))
        $f.Invoke((New-Tensor 2, 3 -Value 2)).ToArray() | Should -Be 12, 12
    }

    It 'find classes of a script as layers' {
        class Doubling : KerasPS.Layer {
            [KerasPS.SymbolicTensor] Call([KerasPS.SymbolicTensor] $x, [KerasPS.CallContext] $context) { return $x * 2 }
        }
        Register-KerasObject ([Doubling])
        $model = New-Sequential | Add-Layer Doubling -InputShape 2
        (Invoke-Predict -Model $model (New-Tensor 1, 2 -Value 4)).ToArray() | Should -Be 8, 8
    }
}
