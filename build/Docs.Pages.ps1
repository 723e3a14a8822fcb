# Help pages as objects, from the code and from what was written by hand.

$commonNames = [System.Management.Automation.Cmdlet]::CommonParameters + [System.Management.Automation.Cmdlet]::OptionalCommonParameters

function Set-Text([string] $Path, [string] $Text) {
    $Text = ($Text -replace "`r`n", "`n").TrimEnd() + "`n"
    if ((Test-Path $Path) -and [IO.File]::ReadAllText($Path) -eq $Text) { return }
    [IO.File]::WriteAllText($Path, $Text, [Text.UTF8Encoding]::new($false))
}

# The XML documentation: member id → its summary as one line.
function Read-Comment([string] $Path) {
    $result = @{}
    foreach ($member in ([xml][IO.File]::ReadAllText($Path)).doc.members.member) {
        $node = $member.SelectSingleNode('summary')
        if (-not $node) { continue }
        foreach ($reference in @($node.SelectNodes('.//see'))) {
            $name = ($reference.cref, $reference.langword).Where({ $_ }, 'First') -replace '^.:(\w+\.)*', ''
            $null = $reference.ParentNode.ReplaceChild($node.OwnerDocument.CreateTextNode($name), $reference)
        }
        $result[$member.name] = ($node.InnerText -replace '\s+', ' ').Trim()
    }
    $result
}

function Get-PropertyComment([Type] $Type, [string] $Name, [hashtable] $Comments) {
    for ($t = $Type; $t; $t = $t.BaseType) {
        $id = ($t.IsGenericType ? $t.GetGenericTypeDefinition().FullName : $t.FullName)
        if ($Comments["P:$id.$Name"]) { return $Comments["P:$id.$Name"] }
    }
}

function Get-TypeText([Type] $Type) {
    $plain = [Nullable]::GetUnderlyingType($Type) ?? $Type
    $names = @{ Int32 = 'int'; Int64 = 'long'; Double = 'double'; String = 'string'; Boolean = 'bool'; SwitchParameter = 'switch'; Object = 'object'
        'Object[]' = 'object[]'; 'String[]' = 'string[]'; 'Int32[]' = 'int[]'; 'Double[]' = 'double[]' }
    $names[$plain.Name] ?? $plain.Name
}

# What was written by hand in an existing page: the text between two headings.
function Get-Section([string] $Text, [string] $Heading) {
    $match = [regex]::Match($Text, "(?ms)^## $Heading\s*\n(.*?)(?=^## |\z)")
    $match.Success ? $match.Groups[1].Value.Trim() : ''
}

function New-HelpPage($Command, [hashtable] $Comments, [string] $Path) {
    $type = $Command.ImplementingType
    $old = (Test-Path $Path) ? [IO.File]::ReadAllText($Path) : ''
    $synopsis = $Comments["T:$($type.FullName)"]
    $parameters = foreach ($parameter in $Command.Parameters.Values | Where-Object { $_.Name -notin $commonNames }) {
        if ($parameter.IsDynamic) { continue }
        $sets = @($parameter.ParameterSets.Values)
        [pscustomobject]@{
            Name      = $parameter.Name
            Type      = Get-TypeText $parameter.ParameterType
            Help      = Get-PropertyComment $type $parameter.Name $Comments
            Aliases   = @($parameter.Aliases)
            Mandatory = @($sets | Where-Object IsMandatory).Count -gt 0
            Position  = (@($sets | Where-Object { $_.Position -ge 0 }) | Select-Object -First 1).Position
            Pipeline  = @(
                if ($sets | Where-Object ValueFromPipeline) { 'ByValue' }
                if ($sets | Where-Object ValueFromPipelineByPropertyName) { 'ByPropertyName' }
            )
            Wildcards = [bool]($parameter.Attributes | Where-Object { $_ -is [System.Management.Automation.SupportsWildcardsAttribute] })
        }
    }
    $examples = foreach ($match in [regex]::Matches((Get-Section $old 'EXAMPLES'), '(?ms)^### (.*?)\n(.*?)(?=^### |\z)')) {
        [pscustomobject]@{ Title = $match.Groups[1].Value.Trim(); Text = $match.Groups[2].Value.Trim() }
    }
    [pscustomobject]@{
        Name        = $Command.Name
        Synopsis    = $synopsis
        Description = (Get-Section $old 'DESCRIPTION') ? (Get-Section $old 'DESCRIPTION') : $synopsis
        Examples    = @($examples)
        Dynamic     = $type.GetInterface('IDynamicParameters') -ne $null
        Sets        = @($Command.ParameterSets)
        Parameters  = @($parameters | Sort-Object Name)
        Outputs     = @($Command.OutputType | ForEach-Object { $_.Name -replace '^KerasPS\.', '' } | Select-Object -Unique)
    }
}

function Get-SyntaxText($Page, $Set) {
    $parts = foreach ($parameter in $Set.Parameters | Where-Object { $_.Name -notin $commonNames -and $_.Name -in $Page.Parameters.Name } |
            Sort-Object @{ e = { $_.Position -lt 0 } }, Position, @{ e = { -not $_.IsMandatory } }, Name) {
        $type = Get-TypeText $parameter.ParameterType
        $text = $type -eq 'switch' ? "-$($parameter.Name)" : $parameter.Position -ge 0 ? "[-$($parameter.Name)] <$type>" : "-$($parameter.Name) <$type>"
        $parameter.IsMandatory ? $text : "[$text]"
    }
    $tail = @($Page.Dynamic ? '[options]' : ''; '[<CommonParameters>]').Where({ $_ })
    (@($Page.Name) + $parts + $tail) -join ' '
}

function ConvertTo-PageText($Page) {
    $text = [Text.StringBuilder]::new()
    $line = { param($s = '') $null = $text.AppendLine($s) }
    & $line "# $($Page.Name)"; & $line
    & $line '## SYNOPSIS'; & $line; & $line $Page.Synopsis; & $line
    & $line '## SYNTAX'; & $line; & $line '```'
    foreach ($set in $Page.Sets) { & $line (Get-SyntaxText $Page $set) }
    & $line '```'; & $line
    & $line '## DESCRIPTION'; & $line; & $line $Page.Description; & $line
    & $line '## EXAMPLES'; & $line
    foreach ($example in $Page.Examples) { & $line "### $($example.Title)"; & $line; & $line $example.Text; & $line }
    & $line '## PARAMETERS'; & $line
    foreach ($parameter in $Page.Parameters) {
        & $line "### -$($parameter.Name)"; & $line; & $line $parameter.Help; & $line
        $facts = @("Type: $($parameter.Type)"; if ($parameter.Aliases) { "aliases: $($parameter.Aliases -join ', ')" }
            "required: $($parameter.Mandatory ? 'yes' : 'no')"; if ($null -ne $parameter.Position) { "position: $($parameter.Position)" }
            if ($parameter.Pipeline) { "pipeline: $($parameter.Pipeline -join ', ')" }; if ($parameter.Wildcards) { 'wildcards: yes' })
        & $line "$($facts -join '; ')."; & $line
    }
    if ($Page.Dynamic) { & $line '### Options'; & $line; & $line 'The options of the named class are parameters too: `Get-LayerType NAME -Option` lists them, and Tab completes them.'; & $line }
    & $line '## OUTPUTS'; & $line; & $line ($Page.Outputs -join ', '); & $line
    $text.ToString()
}

function ConvertTo-IndexText($Pages) {
    $rows = $Pages | ForEach-Object { "| [$($_.Name)]($($_.Name).md) | $($_.Synopsis) |" }
    "# Cmdlets`n`nGenerated by ``./build.ps1 Docs``; descriptions and examples in the pages are written by hand, kept, and run by the tests.`nIn the examples ```$model`` is a small compiled classifier of four features and three classes, ```$x`` and ```$y`` are 40 samples for it.`n`n| Cmdlet | |`n|---|---|`n$($rows -join "`n")`n"
}

function ConvertTo-TopicText([string] $Markdown) {
    ($Markdown -replace '(?m)^```\w*\n?', '' -replace '(?m)^#+ (.*)$', '$1' -replace '\[([^\]]+)\]\([^)]+\)', '$1' -replace '`', '')
}
