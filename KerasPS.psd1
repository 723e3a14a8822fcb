@{
    RootModule           = 'module/bin/KerasPS.Cmdlets.dll'
    ModuleVersion        = '0.1.0'
    GUID                 = '6f6f3c0e-7a0b-4a52-9c40-2d1c4e2ef3a1'
    Author               = 'The KerasPS contributors'
    CompanyName          = 'KerasPS'
    Copyright            = '(c) The KerasPS contributors. MIT licence.'
    Description          = 'Deep learning from PowerShell, correct as Keras: build, train, evaluate, save and load Keras models without Python.'
    PowerShellVersion    = '7.6'
    CompatiblePSEditions = @('Core')
    # Loaded before a script is parsed, so that [KerasPS.K] and the other types can be named in it.
    RequiredAssemblies   = @('module/bin/KerasPS.Engine.dll', 'module/bin/KerasPS.Models.dll', 'module/bin/KerasPS.Cmdlets.dll')
    FormatsToProcess     = @('module/KerasPS.format.ps1xml')
    TypesToProcess       = @('module/KerasPS.types.ps1xml')
    CmdletsToExport      = @(
        'Add-Layer',
        'Clear-KerasSession',
        'ConvertFrom-ModelJson',
        'ConvertFrom-ModelYaml',
        'ConvertFrom-Prediction',
        'ConvertTo-ApplicationInput',
        'ConvertTo-ModelJson',
        'ConvertTo-ModelYaml',
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
    PrivateData          = @{
        PSData = @{
            Tags         = @('DeepLearning', 'MachineLearning', 'NeuralNetwork', 'Keras', 'HDF5', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            LicenseUri   = 'https://opensource.org/license/mit'
            ReleaseNotes = 'See CHANGELOG.md.'
        }
    }
}
