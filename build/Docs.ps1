# Generates help from the built module, by way of PlatyPS: parameters, syntax and types from the code, their texts from its XML
# documentation, description and examples from the pages in docs/cmdlets, which are kept. Writes docs/cmdlets/*.md,
# docs/reference/*.md, docs/layers/*.md, module/en-US and the manifest's exports.
[CmdletBinding()]
param([string] $Configuration = 'Release')
$ErrorActionPreference = 'Stop'
$root = (Resolve-Path "$PSScriptRoot/..").Path
if (-not (Get-Module Microsoft.PowerShell.PlatyPS -ListAvailable | Where-Object Version -ge 1.0.0)) {
    throw 'The help is built with PlatyPS: Install-PSResource Microsoft.PowerShell.PlatyPS -Version 1.0.3'
}
Import-Module Microsoft.PowerShell.PlatyPS -MinimumVersion 1.0.0
& "$PSScriptRoot/Exports.ps1"
# PlatyPS would take over texts of the help that is there.
Remove-Item "$root/en-US" -Recurse -ErrorAction Ignore
Import-Module "$root/KerasPS.psd1" -Force
. "$PSScriptRoot/Docs.Comments.ps1"
. "$PSScriptRoot/Docs.Pages.ps1"
. "$PSScriptRoot/Docs.Reference.ps1"
. "$PSScriptRoot/Docs.Layers.ps1"

$comments = Read-Comment "$root/src/KerasPS.Cmdlets/bin/$Configuration/net10.0/KerasPS.Cmdlets.xml"
$folder = "$root/docs/cmdlets"
$null = New-Item $folder, "$root/docs/reference", "$root/module/en-US" -ItemType Directory -Force
$pages = foreach ($command in Get-Command -Module KerasPS | Sort-Object Noun, Verb) {
    $page = New-HelpPage $command $comments "$folder/$($command.Name).md"
    Export-HelpPage $page "$folder/$($command.Name).md"
    $page
}
Get-ChildItem $folder -Filter *-*.md | Where-Object BaseName -notin $pages.Title | Remove-Item
Set-Text "$folder/README.md" (ConvertTo-IndexText $pages)
Export-HelpFile $pages "$root/module/en-US"
Write-Reference "$root/docs/reference"
Write-LayerPage "$root/src/KerasPS.Models" "$root/src/KerasPS.Models/bin/$Configuration/net10.0/KerasPS.Models.xml" "$root/docs/layers"
# about_ topics are the pages of docs/about, as text.
foreach ($topic in Get-ChildItem "$root/docs/about" -Filter about_*.md -ErrorAction SilentlyContinue) {
    Set-Text "$root/module/en-US/$($topic.BaseName).help.txt" (ConvertTo-PlainText (Get-Content $topic.FullName -Raw))
}
Copy-Item "$root/module/en-US" "$root/en-US" -Recurse
$without = $pages.Where({ -not $_.Examples.Count })
if ($without) { throw "These cmdlets have no example; write one in docs/cmdlets: $($without.Title -join ', ')" }
