BeforeDiscovery {
    $commands = (Get-Command -Module KerasPS).ForEach({ @{ Name = $_.Name; Command = $_ } })
}

Describe '<Name>' -ForEach $commands {
    BeforeAll { $help = Get-Help $Name -Full }

    It 'has an approved verb' {
        (Get-Verb $Command.Verb) | Should -Not -BeNullOrEmpty
    }

    It 'has help with a synopsis, a description and an example' {
        $help.Synopsis | Should -Not -Match '^\s*$'
        $help.description.Text | Should -Not -BeNullOrEmpty
        $help.examples.example | Should -Not -BeNullOrEmpty
    }

    It 'describes each of its parameters' {
        foreach ($parameter in $help.parameters.parameter) {
            if ($parameter.name -in 'WhatIf', 'Confirm', 'ProgressAction') { continue }
            $parameter.description.Text | Should -Not -BeNullOrEmpty -Because "-$($parameter.name) needs a text"
        }
    }
}

Describe 'Help topics' {
    It '<_> is found' -ForEach 'about_KerasPS', 'about_KerasPS_Layers', 'about_KerasPS_Graphs', 'about_KerasPS_Training', 'about_KerasPS_Files' {
        Get-Help $_ | Out-String | Should -Match $_
    }
}

Describe 'Completion' {
    It 'knows <Text>' -ForEach @(
        @{ Text = 'Add-Layer Den'; Expected = 'Dense' }
        @{ Text = 'New-Sequential | Add-Layer Dense 4 -Activation rel'; Expected = 'relu' }
        @{ Text = 'Invoke-Compile -Optimizer ada'; Expected = 'adam' }
        @{ Text = 'New-Sequential | Add-Layer Conv2D 4 3 -Pad'; Expected = '-Padding' }
    ) {
        (TabExpansion2 $Text $Text.Length).CompletionMatches.CompletionText | Should -Contain $Expected
    }
}
