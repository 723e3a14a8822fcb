# Writes the cmdlets of the built module into the manifest: exports are explicit, and never kept by hand.
[CmdletBinding()]
param([switch] $Check)
$ErrorActionPreference = 'Stop'
$root = (Resolve-Path "$PSScriptRoot/..").Path
$assembly = [System.Reflection.Assembly]::LoadFrom("$root/module/bin/KerasPS.Cmdlets.dll")
$names = $assembly.GetExportedTypes().ForEach({
        $attribute = $_.GetCustomAttributes([System.Management.Automation.CmdletAttribute], $false)
        if ($attribute) { "$($attribute[0].VerbName)-$($attribute[0].NounName)" }
    }) | Sort-Object
$list = "@(`n" + (($names | ForEach-Object { "        '$_'" }) -join ",`n") + "`n    )"
$manifest = "$root/KerasPS.psd1"
$old = Get-Content $manifest -Raw
$new = $old -replace '(?s)(CmdletsToExport\s*=\s*)@\(.*?\)', "`$1$list"
if ($Check -and $new -ne $old) { throw 'The exports of KerasPS.psd1 are not those of the assembly: run ./build.ps1 Docs.' }
if ($new -ne $old) { Set-Content $manifest $new -NoNewline }
