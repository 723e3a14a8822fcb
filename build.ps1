#!/usr/bin/env pwsh
<#
.SYNOPSIS
Builds, tests, documents and packages KerasPS.
.EXAMPLE
./build.ps1
Builds, so that Import-Module ./KerasPS.psd1 works.
.EXAMPLE
./build.ps1 Test
Builds and runs all tests: xUnit through dotnet test, then Pester.
.EXAMPLE
./build.ps1 Package
Writes artifacts/KerasPS/<version>, a folder to copy to a module path, and a zip of it.
#>
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Docs', 'Package', 'Clean')]
    [string[]] $Task = 'Build',

    [ValidateSet('Release', 'Debug')]
    [string] $Configuration = 'Release'
)
$ErrorActionPreference = 'Stop'
$root = $PSScriptRoot

function Invoke-DotNet {
    & dotnet @args
    if ($LASTEXITCODE -ne 0) { throw "dotnet $($args[0]) failed with exit code $LASTEXITCODE." }
}

# A process of its own: this one may hold the assemblies of an earlier build. As a .NET tool PowerShell runs inside dotnet.
function Invoke-PowerShell([string] $File) {
    $process = [Environment]::ProcessPath
    $first = [IO.Path]::GetFileNameWithoutExtension($process) -eq 'dotnet' ? @("$PSHOME/pwsh.dll") : @()
    & $process @first -NoProfile -NonInteractive -File $File
    if ($LASTEXITCODE -ne 0) { throw "$([IO.Path]::GetFileName($File)) failed with exit code $LASTEXITCODE." }
}

$tasks = @{
    Build   = { Invoke-DotNet build "$root/KerasPS.slnx" -c $Configuration -v q -nologo }

    Test    = {
        Invoke-DotNet test "$root/KerasPS.slnx" -c $Configuration
        Invoke-DotNet restore "$root/build/Pester.proj" -v q
        Invoke-PowerShell "$root/tests/Pester/Run.ps1"
    }

    Docs    = {
        Invoke-DotNet build "$root/src/KerasPS.Cmdlets" -c $Configuration -v q -nologo
        Invoke-PowerShell "$root/build/Docs.ps1"
    }

    Package = {
        $version = (Import-PowerShellDataFile "$root/KerasPS.psd1").ModuleVersion
        $stage = "$root/artifacts/KerasPS/$version"
        if (Test-Path $stage) { Remove-Item $stage -Recurse }
        $null = New-Item $stage -ItemType Directory
        # Portable code only: what ships runs on every system.
        Invoke-DotNet build "$root/src/KerasPS.Cmdlets" -c Release -v q -nologo "-p:UsePrecompiler=false" "-p:ModuleBin=$stage/module/bin/" "-p:HelpFolder=$stage/en-US/"
        Copy-Item "$root/KerasPS.psd1", "$root/LICENSE", "$root/README.md", "$root/CHANGELOG.md" $stage
        Get-ChildItem "$root/module" -Exclude bin, en-US | Copy-Item -Destination "$stage/module" -Recurse
        Compress-Archive "$root/artifacts/KerasPS" "$root/artifacts/KerasPS.$version.zip" -Force
        "Packed $stage"
    }

    Clean   = {
        'module/bin', 'en-US', 'artifacts' | ForEach-Object { "$root/$_" } | Where-Object { Test-Path $_ } | Remove-Item -Recurse -Force
        Get-ChildItem "$root/src", "$root/tests", "$root/bench" -Directory -Recurse -Depth 1 -ErrorAction SilentlyContinue |
            Where-Object Name -in 'bin', 'obj' | Remove-Item -Recurse -Force
    }
}

foreach ($name in $Task) { & $tasks[$name] }
