# Runs the Pester suite against the module of this checkout and ends with counts. Needs: dotnet restore build/Pester.proj
[CmdletBinding()]
param([string] $Path = $PSScriptRoot)
$ErrorActionPreference = 'Stop'
$root = (Resolve-Path "$PSScriptRoot/../..").Path
Import-Module (Get-ChildItem "$root/artifacts/packages/pester/*/tools/Pester.psd1").FullName
Import-Module "$root/KerasPS.psd1"
$configuration = New-PesterConfiguration
$configuration.Run.Path = $Path
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'Normal'
$configuration.Output.CIFormat = 'None'
$result = Invoke-Pester -Configuration $configuration
"Passed: $($result.PassedCount), Failed: $($result.FailedCount + $result.FailedContainersCount + $result.FailedBlocksCount), Skipped: $($result.SkippedCount)"
exit [int]($result.Result -ne 'Passed')
