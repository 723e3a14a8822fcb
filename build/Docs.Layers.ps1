# One page a layer: what the XML documentation of its class says (what it computes, shapes, weights, Keras, an example) and its
# options from the registry. The tests write the pages too, in a host without PowerShell's own modules: language and .NET only.

# A comment's text as one line of Markdown.
function Get-CommentText($Node) {
    if (-not $Node) { return '' }
    $parts = foreach ($child in $Node.ChildNodes) {
        if ($child.Name -eq 'see') { '`' + (($child.cref, $child.langword).Where({ $_ }, 'First') -replace '\(.*', '' -replace '^.:(\w+\.)*', '') + '`' }
        elseif ($child.Name -eq 'c') { '`' + $child.InnerText + '`' }
        elseif ($child.Name -ne 'code') { $child.InnerText }
    }
    (($parts -join '') -replace '\s+', ' ').Trim()
}

# Lines of code without the indentation the compiler gives them.
function Get-CommentCode($Node) {
    $lines = ($Node.InnerText -replace "`r`n", "`n").Trim("`n", ' ') -split "`n"
    $indent = [regex]::Match(($Node.InnerText -replace "`r`n", "`n"), '^\n*( *)').Groups[1].Value
    ($lines.ForEach({ $_.StartsWith($indent) ? $_.Substring($indent.Length) : $_ }) -join "`n").Trim()
}

# A class in several files has a summary in each.
function Get-LayerSummary($Comment) { Get-CommentText $Comment.SelectSingleNode('input/preceding-sibling::summary[1]') }

function Get-TableCell([string] $Text) { ($Text -replace '\|', '\|' -replace '\s+', ' ').Trim() }

# The default as a script would write it.
function Get-OptionDefault($Option) {
    if ($Option.Required) { return 'required' }
    # Names count up, whenever they are asked for.
    if ($Option.Name -eq 'name') { return '' }
    if ($Option.Default -is [KerasPS.DTypePolicy]) { return "``$($Option.Default)``" }
    # A default that follows from an option which is not there has no value.
    try { $text = [KerasPS.OptionConverter]::ToJson($Option.Default)?.ToJsonString() } catch { $text = '' }
    if (-not $text) { return '' }
    $text = $text -replace '^\{.*?"class_name":"(\w+)".*$', '"$1"' -replace '^\[(.*)\]$', '$1' -replace ',', ', ' -replace '^(true|false)$', '$$$1' -replace '^"(.*)"$', '$1'
    $text ? "``$text``" : ''
}

# Those that go without a name first, then the class's own, then those of the classes above it.
function Get-OrderedOption($Descriptor) {
    $positional = $Descriptor.Options.Where({ $_.Position -ge 0 })
    for ($place = 0; $place -le 9; $place++) { $positional.Where({ $_.Position -eq $place }) }
    for ($type = $Descriptor.Type; $type -and $type -ne [KerasPS.Layer]; $type = $type.BaseType) {
        $Descriptor.Options.Where({ $_.Position -lt 0 -and $_.DeclaringType -eq $type })
    }
}

function ConvertTo-OptionTable($Options) {
    $rows = foreach ($option in $Options) {
        $accepts = [KerasPS.OptionConverter]::Describe($option.Type)
        $older = $option.Aliases.ForEach({ "``$_``" }) -join ', '
        # What configurations do not hold has no name there.
        $key = $option.InputOnly ? '' : "``$($option.Name)``"
        "| ``-$($option.PropertyName)`` | $(Get-TableCell $accepts) | $(Get-TableCell (Get-OptionDefault $option)) | $key | $older | $(Get-TableCell $option.Help) |"
    }
    "| Option | Takes | Default | Keras name | Older names | |`n|---|---|---|---|---|---|`n$($rows -join "`n")`n"
}

# Which generations of Keras have the class, by the attributes since and until.
function Get-Generation($Node) {
    $since, $until = $Node.since, $Node.until
    if (-not $until) { "since Keras $since" }
    elseif ($since -eq $until) { "Keras $since only" }
    else { "Keras $since to $until" }
}

# The family is the folder the source lies in; the file is named after the class.
function Get-LayerFamily([string] $Source) {
    $families = @{}
    foreach ($folder in 'Topology', 'Applications', 'Layers') {
        foreach ($file in [IO.Directory]::GetFiles("$Source/$folder", '*.cs', 'AllDirectories')) {
            $inner = [IO.Path]::GetRelativePath("$Source/$folder", [IO.Path]::GetDirectoryName($file))
            $families[[IO.Path]::GetFileNameWithoutExtension($file)] = $folder -eq 'Topology' ? 'Models' : $folder -ne 'Layers' ? $folder : $inner -eq '.' ? 'Core' : $inner
        }
    }
    $families
}

function ConvertTo-LayerPage($Descriptor, $Comment, [string] $Family) {
    $name = $Descriptor.ClassName
    foreach ($part in 'summary', 'input', 'output', 'keras', 'example') {
        if (-not ${Comment}?.SelectSingleNode($part)) { throw "The documentation of the layer $name lacks <$part>." }
    }
    $keras = $Comment.SelectSingleNode('keras')
    $facts = [ordered]@{
        Input   = Get-CommentText $Comment.SelectSingleNode('input')
        Output  = Get-CommentText $Comment.SelectSingleNode('output')
        Weights = (Get-CommentText $Comment.SelectSingleNode('weights')) ? (Get-CommentText $Comment.SelectSingleNode('weights')) : 'none'
        Keras   = "``$($Descriptor.Module).$name``, $(Get-Generation $keras). $(Get-CommentText $keras)"
        Family  = "[$Family](README.md#$($Family.ToLowerInvariant()))"
    }
    if ($Descriptor.Aliases) { $facts['Other names'] = $Descriptor.Aliases -join ', ' }
    $text = [Text.StringBuilder]::new("# $name`n`n$(Get-LayerSummary $Comment)`n`n| | |`n|---|---|`n")
    foreach ($fact in $facts.Keys) { $null = $text.Append("| $fact | $(Get-TableCell $facts[$fact]) |`n") }
    $remarks = Get-CommentText $Comment.SelectSingleNode('remarks')
    if ($remarks) { $null = $text.Append("`n$remarks`n") }
    $example = $Comment.SelectSingleNode('example')
    $null = $text.Append("`n## Example`n`n$(Get-CommentText $example)`n`n``````powershell`n$(Get-CommentCode $example.SelectSingleNode('code'))`n```````n")
    $null = $text.Append("`n## Options`n`n")
    $options = @(Get-OrderedOption $Descriptor)
    $first = $options.Where({ $_.Position -ge 0 }).Count
    if ($first) { $null = $text.Append("$($first -eq 1 ? 'The first' : "The first $first") may be given without a name. ") }
    $null = $text.Append("[Options of all layers](README.md#options-of-all-layers) come on top.`n")
    if ($options) { $null = $text.Append("`n$(ConvertTo-OptionTable $options)") }
    $text.ToString()
}

function Set-Page([string] $Path, [string] $Text) {
    $Text = $Text.TrimEnd() + "`n"
    if ([IO.File]::Exists($Path) -and [IO.File]::ReadAllText($Path) -eq $Text) { return }
    [IO.File]::WriteAllText($Path, $Text, [Text.UTF8Encoding]::new($false))
}

# Writes all pages and the index, and deletes pages of layers that are gone. $Comments is the XML documentation the compiler
# wrote of the sources in $Source.
function Write-LayerPage([string] $Source, [string] $Comments, [string] $Folder) {
    $members = @{}
    foreach ($member in ([xml][IO.File]::ReadAllText($Comments)).doc.members.member) { $members[$member.name] = $member }
    $families = Get-LayerFamily $Source
    $index = [Collections.Generic.SortedDictionary[string, Text.StringBuilder]]::new([StringComparer]::Ordinal)
    $pages = [Collections.Generic.HashSet[string]]::new()
    $null = [IO.Directory]::CreateDirectory($Folder)
    foreach ($descriptor in [KerasPS.KerasRegistry]::All([KerasPS.Layer]).Where({ -not $_.Package })) {
        $comment = $members["T:$($descriptor.Type.FullName)"]
        $family = $families[$descriptor.Type.Name]
        $page = "$($descriptor.ClassName).md"
        Set-Page "$Folder/$page" (ConvertTo-LayerPage $descriptor $comment $family)
        $null = $pages.Add($page)
        if (-not $index.ContainsKey($family)) { $index[$family] = [Text.StringBuilder]::new("## $family`n`n| Layer | |`n|---|---|`n") }
        $null = $index[$family].Append("| [$($descriptor.ClassName)]($page) | $(Get-TableCell (Get-LayerSummary $comment)) |`n")
    }
    $shared = [KerasPS.KerasRegistry]::Describe([KerasPS.Layers.Dense]).Options.Where({ $_.DeclaringType -eq [KerasPS.Layer] })
    $intro = "# Layers`n`nGenerated by ``./build.ps1 Docs`` from the registry and the documentation of the classes. The tests run each page's example; a comment in it is what the lines before it put out.`n"
    Set-Page "$Folder/README.md" "$intro`n$($index.Values -join "`n")`n## Options of all layers`n`n$(ConvertTo-OptionTable $shared)"
    foreach ($file in [IO.Directory]::GetFiles($Folder, '*.md')) {
        if ([IO.Path]::GetFileName($file) -ne 'README.md' -and -not $pages.Contains([IO.Path]::GetFileName($file))) { [IO.File]::Delete($file) }
    }
}
