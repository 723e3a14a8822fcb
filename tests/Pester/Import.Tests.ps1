Describe 'Importing the module' {
    BeforeAll { $root = (Resolve-Path "$PSScriptRoot/../..").Path }

    It 'names the engine''s types at parse time' {
        [KerasPS.K] | Should -Not -BeNullOrEmpty
    }

    It 'warns of nothing' {
        $shell = [powershell]::Create().AddScript("Import-Module '$root/KerasPS.psd1' -Force")
        $shell.Invoke()
        $shell.Streams.Warning | Should -BeNullOrEmpty
        $shell.Streams.Error | Should -BeNullOrEmpty
        $shell.Dispose()
    }
}
