@{
    # The manifest at the root is the source of truth; this one makes PowerShell look for help and views in this folder.
    RootModule           = 'bin/KerasPS.Cmdlets.dll'
    ModuleVersion        = '0.1.0'
    GUID                 = 'b0a3a6c5-6a5e-4f0c-8d79-6a1f2f5c9a10'
    Author               = 'The KerasPS contributors'
    PowerShellVersion    = '7.6'
    CompatiblePSEditions = @('Core')
    # Loaded before a script is parsed, so that [KerasPS.K] and the other types can be named in it.
    RequiredAssemblies   = @('bin/KerasPS.Engine.dll', 'bin/KerasPS.Models.dll', 'bin/KerasPS.Cmdlets.dll')
    FormatsToProcess     = @('KerasPS.format.ps1xml')
    TypesToProcess       = @('KerasPS.types.ps1xml')
    CmdletsToExport      = @(
        'Add-Layer',
        'Clear-KerasSession',
        'ConvertFrom-ModelJson',
        'ConvertTo-ModelJson',
        'ConvertTo-OneHot',
        'ConvertTo-PaddedSequence',
        'ConvertTo-Tensor',
        'Export-ModelGraph',
        'Export-Weight',
        'Get-Device',
        'Get-KerasConfig',
        'Get-Layer',
        'Get-LayerType',
        'Get-ModelConfig',
        'Get-ModelSummary',
        'Get-Weight',
        'Import-Dataset',
        'Import-KerasDataset',
        'Import-Model',
        'Import-Weight',
        'Invoke-Compile',
        'Invoke-Layer',
        'Invoke-Predict',
        'Measure-Model',
        'New-Activation',
        'New-Application',
        'New-Callback',
        'New-Constraint',
        'New-Dataset',
        'New-Initializer',
        'New-Input',
        'New-KerasFunction',
        'New-Layer',
        'New-Loss',
        'New-Metric',
        'New-Model',
        'New-Optimizer',
        'New-Regularizer',
        'New-Schedule',
        'New-Sequential',
        'New-Tensor',
        'Register-KerasObject',
        'Remove-Layer',
        'Save-Model',
        'Set-KerasConfig',
        'Set-RandomSeed',
        'Set-Weight',
        'Split-Dataset',
        'Start-Fit',
        'Step-Model',
        'Test-Model',
        'Test-ModelFile'
    )
    FunctionsToExport    = @()
    VariablesToExport    = @()
    AliasesToExport      = @()
}
