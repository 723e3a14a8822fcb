# Generates help from the built module: parameters, syntax and types from the code, description and examples from the pages
# in docs/cmdlets, which are kept. Writes docs/cmdlets/*.md, docs/reference/*.md, module/en-US and the manifests' exports.
[CmdletBinding()]
param([string] $Configuration = 'Release')
$ErrorActionPreference = 'Stop'
$root = (Resolve-Path "$PSScriptRoot/..").Path
& "$PSScriptRoot/Exports.ps1"
Import-Module "$root/KerasPS.psd1" -Force
. "$PSScriptRoot/Docs.Pages.ps1"
. "$PSScriptRoot/Docs.Maml.ps1"
. "$PSScriptRoot/Docs.Reference.ps1"

$comments = Read-Comment "$root/src/KerasPS.Cmdlets/bin/$Configuration/net10.0/KerasPS.Cmdlets.xml"
$folder = "$root/docs/cmdlets"
$null = New-Item $folder, "$root/docs/reference", "$root/module/en-US" -ItemType Directory -Force
$pages = foreach ($command in Get-Command -Module KerasPS | Sort-Object Noun, Verb) {
    $page = New-HelpPage $command $comments "$folder/$($command.Name).md"
    Set-Text "$folder/$($command.Name).md" (ConvertTo-PageText $page)
    $page
}
Get-ChildItem $folder -Filter *-*.md | Where-Object BaseName -notin $pages.Name | Remove-Item
Set-Text "$folder/README.md" (ConvertTo-IndexText $pages)
Set-Text "$root/module/en-US/KerasPS.Cmdlets.dll-Help.xml" (ConvertTo-Maml $pages)
Write-Reference "$root/docs/reference"
# about_ topics are the pages of docs/about, as text.
foreach ($topic in Get-ChildItem "$root/docs/about" -Filter about_*.md -ErrorAction SilentlyContinue) {
    Set-Text "$root/module/en-US/$($topic.BaseName).help.txt" (ConvertTo-TopicText (Get-Content $topic.FullName -Raw))
}
$without = $pages.Where({ -not $_.Examples })
if ($without) { throw "These cmdlets have no example; write one in docs/cmdlets: $($without.Name -join ', ')" }
