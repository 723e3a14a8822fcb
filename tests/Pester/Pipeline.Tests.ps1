Describe 'A run along the pipeline' {
    BeforeAll {
        Set-RandomSeed 1
        $root = (Resolve-Path "$PSScriptRoot/../..").Path
        $digits = Import-Dataset "$root/docs/examples/data/digits.npz" -Scale (1 / 16) | Split-Dataset -TestSize 0.25
    }

    It 'describes, trains and saves in one statement' {
        $file = New-Sequential | Add-Layer Dense 32 -Activation relu -InputShape 64 | Add-Layer Dense 10 -Activation softmax |
            Invoke-Compile -Optimizer adam -Loss sparse_categorical_crossentropy -Metric accuracy |
            Start-Fit -Data $digits.Train -Epochs 8 -BatchSize 32 -PassThru | Save-Model "$TestDrive/digits.h5" -PassThru
        "$TestDrive/digits.h5" | Should -Exist
        $file | Should -Not -BeNullOrEmpty
        (Import-Model "$TestDrive/digits.h5" | Measure-Model $digits.Test).accuracy | Should -BeGreaterThan 0.9
    }

    It 'gives the same numbers for the same seed' {
        $losses = foreach ($run in 1, 2) {
            Set-RandomSeed 7
            $model = New-Sequential | Add-Layer Dense 8 -Activation relu -InputShape 64 | Add-Layer Dropout 0.2 | Add-Layer Dense 10 -Activation softmax |
                Invoke-Compile sgd sparse_categorical_crossentropy
            (Start-Fit -Model $model $digits.Train -Epochs 2).Rows[-1].loss
        }
        $losses[0] | Should -BeExactly $losses[1]
    }

    It 'trains on objects with named properties' {
        $rows = foreach ($i in 0..63) { [pscustomobject]@{ Width = $i % 8; Height = [int] ($i / 8); Area = ($i % 8) * [int] ($i / 8) } }
        $model = New-Sequential | Add-Layer Dense 8 -Activation relu -InputShape 2 | Add-Layer Dense 1 | Invoke-Compile adam mse
        $history = $rows | Start-Fit -Model $model -Feature Width, Height -Label Area -Epochs 2
        $history.Rows | Should -HaveCount 2
    }

    It 'is quiet but for its result' {
        $model = New-Sequential | Add-Layer Dense 1 -InputShape 64
        Invoke-Compile -Model $model sgd mse | Should -BeNullOrEmpty
        $all = Start-Fit -Model $model $digits.Test -Epochs 1 2>&1 3>&1
        $all | Should -HaveCount 1
    }
}
