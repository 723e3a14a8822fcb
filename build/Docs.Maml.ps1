# Help pages as MAML, the form Get-Help reads.

function Get-Escaped([string] $Text) { [System.Security.SecurityElement]::Escape($Text) }

function Get-Para([string] $Text) {
    (($Text -replace '`', '') -split '\n\s*\n' | Where-Object { $_.Trim() } | ForEach-Object { "<maml:para>$(Get-Escaped ($_ -replace '\s*\n\s*', ' '))</maml:para>" }) -join ''
}

function Get-ParameterMaml($Parameter, [bool] $Mandatory, $Position) {
    $pipeline = $Parameter.Pipeline ? "true ($($Parameter.Pipeline -join ', '))" : 'false'
    $value = $Parameter.Type -eq 'switch' ? '' : "<command:parameterValue required=`"true`">$(Get-Escaped $Parameter.Type)</command:parameterValue>"
    "<command:parameter required=`"$("$Mandatory".ToLowerInvariant())`" globbing=`"$("$($Parameter.Wildcards)".ToLowerInvariant())`" pipelineInput=`"$pipeline`" position=`"$($null -eq $Position -or $Position -lt 0 ? 'named' : $Position)`" aliases=`"$($Parameter.Aliases -join ', ')`">" +
    "<maml:name>$($Parameter.Name)</maml:name><maml:description>$(Get-Para $Parameter.Help)</maml:description>$value" +
    "<dev:type><maml:name>$(Get-Escaped $Parameter.Type)</maml:name></dev:type></command:parameter>"
}

function ConvertTo-CommandMaml($Page) {
    $verb, $noun = $Page.Name -split '-', 2
    $syntax = foreach ($set in $Page.Sets) {
        $parameters = foreach ($parameter in $set.Parameters) {
            $known = $Page.Parameters.Where({ $_.Name -eq $parameter.Name }, 'First')
            if ($known) { Get-ParameterMaml $known[0] $parameter.IsMandatory $parameter.Position }
        }
        "<command:syntaxItem><maml:name>$($Page.Name)</maml:name>$(-join $parameters)</command:syntaxItem>"
    }
    $parameters = $Page.Parameters | ForEach-Object { Get-ParameterMaml $_ $_.Mandatory $_.Position }
    $outputs = $Page.Outputs | ForEach-Object { "<command:returnValue><dev:type><maml:name>$(Get-Escaped $_)</maml:name></dev:type></command:returnValue>" }
    $examples = foreach ($example in $Page.Examples) {
        $code = ([regex]::Matches($example.Text, '(?ms)^```powershell\s*\n(.*?)^```') | ForEach-Object { $_.Groups[1].Value.TrimEnd() }) -join "`n"
        $prose = [regex]::Replace($example.Text, '(?ms)^```\w*\s*\n.*?^```', '').Trim()
        "<command:example><maml:title>$(Get-Escaped $example.Title)</maml:title><dev:code>$(Get-Escaped $code)</dev:code><dev:remarks>$(Get-Para $prose)</dev:remarks></command:example>"
    }
    "<command:command xmlns:maml=`"http://schemas.microsoft.com/maml/2004/10`" xmlns:command=`"http://schemas.microsoft.com/maml/dev/command/2004/10`" xmlns:dev=`"http://schemas.microsoft.com/maml/dev/2004/10`">" +
    "<command:details><command:name>$($Page.Name)</command:name><command:verb>$verb</command:verb><command:noun>$noun</command:noun><maml:description>$(Get-Para $Page.Synopsis)</maml:description></command:details>" +
    "<maml:description>$(Get-Para $Page.Description)</maml:description>`n<command:syntax>$(-join $syntax)</command:syntax>`n<command:parameters>$(-join $parameters)</command:parameters>`n" +
    "<command:returnValues>$(-join $outputs)</command:returnValues>`n<command:examples>$(-join $examples)</command:examples></command:command>"
}

function ConvertTo-Maml($Pages) {
    "<?xml version=`"1.0`" encoding=`"utf-8`"?>`n<helpItems schema=`"maml`" xmlns=`"http://msh`">`n$(($Pages | ForEach-Object { ConvertTo-CommandMaml $_ }) -join "`n")`n</helpItems>`n"
}
