# One page a category of Keras objects: every class with its options, from the registry.

function Get-Cell($Value) { ("$Value" -replace '\|', '\|' -replace '\s+', ' ').Trim() }

function Get-DefaultText($Option) {
    if ($Option.Required) { return 'required' }
    $value = $Option.Default
    $text = $null -eq $value ? '' : $value -is [bool] ? "`$$("$value".ToLowerInvariant())" : $value -is [IFormattable] -and $value -isnot [enum] ? $value.ToString($null, [cultureinfo]::InvariantCulture) : "$value"
    $text ? "``$text``" : ''
}

function Write-Reference([string] $Folder) {
    $index = foreach ($category in 'Layer', 'Activation', 'Loss', 'Metric', 'Optimizer', 'LearningRateSchedule', 'Initializer', 'Regularizer', 'Constraint', 'Callback', 'Application') {
        $types = @(Get-LayerType -Category $category)
        if (-not $types) { continue }
        # What every member has stands once at the top.
        $shared = @($types[0].Options.Name.Where({ $name = $_; $types.Count -gt 3 -and -not $types.Where({ $name -notin $_.Options.Name }, 'First') }))
        $text = [Text.StringBuilder]::new("# $($category): $($types.Count) classes`n`nGenerated from the registry by ``./build.ps1 Docs``.`n")
        if ($shared) {
            $null = $text.Append("`n## Options of all`n`n| Option | Default | |`n|---|---|---|`n")
            foreach ($option in $types[0].Options.Where({ $_.Name -in $shared })) { $null = $text.Append("| -$($option.Name) | | $(Get-Cell $option.Help) |`n") }
        }
        foreach ($type in $types) {
            $null = $text.Append("`n## $($type.Name)`n")
            if ($type.Aliases) { $null = $text.Append("`nAlso: $($type.Aliases -join ', ').`n") }
            $own = $type.Options.Where({ $_.Name -notin $shared })
            if (-not $own) { continue }
            $null = $text.Append("`n| Option | Default | |`n|---|---|---|`n")
            foreach ($option in $own) { $null = $text.Append("| -$($option.Name) | $(Get-Cell (Get-DefaultText $option)) | $(Get-Cell $option.Help) |`n") }
        }
        Set-Text "$Folder/$($category.ToLowerInvariant()).md" $text.ToString()
        "| [$category]($($category.ToLowerInvariant()).md) | $($types.Count) | $($types.Name -join ', ') |"
    }
    Set-Text "$Folder/README.md" "# Keras objects`n`nGenerated from the registry by ``./build.ps1 Docs``.`n`n| Category | Classes | |`n|---|---|---|`n$($index -join "`n")`n"
}
