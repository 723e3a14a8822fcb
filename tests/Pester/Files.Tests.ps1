Describe 'Files' {
    BeforeAll { $model = New-Sequential | Add-Layer Dense 4 -Activation relu -InputShape 3 | Add-Layer Dense 1 }

    It 'are not overwritten without -Force' {
        Save-Model -Model $model "$TestDrive/m.keras"
        $before = (Get-Item "$TestDrive/m.keras").LastWriteTimeUtc
        { Save-Model -Model $model "$TestDrive/m.keras" -ErrorAction Stop } | Should -Throw -ErrorId '*,KerasPS.Commands.SaveModelCommand'
        (Get-Item "$TestDrive/m.keras").LastWriteTimeUtc | Should -Be $before
        { Save-Model -Model $model "$TestDrive/m.keras" -Force -ErrorAction Stop } | Should -Not -Throw
    }

    It 'are not written with -WhatIf' {
        Save-Model -Model $model "$TestDrive/never.h5" -WhatIf
        "$TestDrive/never.h5" | Should -Not -Exist
    }

    It 'come through the pipeline from Get-ChildItem' {
        Save-Model -Model $model "$TestDrive/a.h5"
        Save-Model -Model $model "$TestDrive/b.h5"
        $models = Get-ChildItem "$TestDrive" -Filter ?.h5 | Import-Model
        $models | Should -HaveCount 2
    }

    It 'are looked at before they are loaded' {
        Save-Model -Model $model "$TestDrive/look.h5"
        Test-ModelFile "$TestDrive/look.h5" | Should -BeTrue
        (Test-ModelFile "$TestDrive/look.h5" -Report).KerasVersion | Should -Not -BeNullOrEmpty
    }

    It 'that are no models say so with an id' {
        Set-Content "$TestDrive/text.h5" 'no model'
        { Import-Model "$TestDrive/text.h5" -ErrorAction Stop } | Should -Throw -ErrorId '*,KerasPS.Commands.ImportModelCommand'
    }
}
