# What needs a runspace of its own: another prefix, another culture, Ctrl+C.
Describe 'Sessions' {
    BeforeAll {
        $root = (Resolve-Path "$PSScriptRoot/../..").Path
        function Invoke-Session([string] $Script) {
            $shell = [powershell]::Create().AddScript($Script)
            try {
                $output = $shell.Invoke()
                if ($shell.HadErrors) { throw ($shell.Streams.Error -join "`n") }
                $output
            }
            finally { $shell.Dispose() }
        }
    }

    It 'may give the commands a prefix' {
        Invoke-Session "Import-Module '$root/KerasPS.psd1' -Prefix Deep; (New-DeepSequential | Add-DeepLayer Dense 4 -InputShape 3).Layers.Count" | Should -Be 1
    }

    It 'write the same files in every culture' {
        $texts = foreach ($culture in 'en-US', 'de-DE', 'tr-TR') {
            Invoke-Session @"
                [cultureinfo]::CurrentCulture = [cultureinfo]::CurrentUICulture = '$culture'
                Import-Module '$root/KerasPS.psd1'
                Set-RandomSeed 3
                Clear-KerasSession
                `$model = New-Sequential -Name m | Add-Layer Dense 4 -Name d -Activation relu -KernelRegularizer (New-Regularizer L2 0.01) -InputShape 3 | Add-Layer Dropout 0.25 -Name o
                Invoke-Compile -Model `$model (New-Optimizer SGD -LearningRate 0.5) mse
                `$null = Start-Fit -Model `$model (New-Tensor 8, 3 -Value 0.5) (New-Tensor 8, 4) -Epochs 1 -Callback (New-Callback CSVLogger '$TestDrive/$culture.csv')
                `$model | ConvertTo-ModelJson
                `$model | ConvertTo-ModelYaml
                Get-Content '$TestDrive/$culture.csv'
"@ | Out-String
        }
        $texts[0] | Should -Match '0\.25'
        $texts[1] | Should -BeExactly $texts[0]
        $texts[2] | Should -BeExactly $texts[0]
    }

    It 'end a training within a second of Ctrl+C, and the model is kept' {
        $shell = [powershell]::Create().AddScript(@"
            Import-Module '$root/KerasPS.psd1'
            `$global:model = New-Sequential | Add-Layer Dense 64 -InputShape 64 | Add-Layer Dense 1 | Invoke-Compile adam mse
            Start-Fit -Model `$global:model (New-Tensor 4096, 64) (New-Tensor 4096, 1) -Epochs 100000
"@)
        $running = $shell.BeginInvoke()
        while ($shell.Streams.Information.Count -eq 0 -and $shell.Streams.Progress.Count -eq 0 -and -not $running.IsCompleted) { Start-Sleep -Milliseconds 20 }
        $running.IsCompleted | Should -BeFalse
        $clock = [Diagnostics.Stopwatch]::StartNew()
        $shell.Stop()
        $clock.Elapsed.TotalSeconds | Should -BeLessThan 1
        $shell.Runspace.SessionStateProxy.GetVariable('model').Layers | Should -HaveCount 2
        $shell.Dispose()
    }
}
