@{
    # The manifest at the root is the source of truth; this one makes PowerShell look for help and views in this folder.
    RootModule           = 'bin/KerasPS.Cmdlets.dll'
    ModuleVersion        = '0.1.0'
    GUID                 = 'b0a3a6c5-6a5e-4f0c-8d79-6a1f2f5c9a10'
    Author               = 'The KerasPS contributors'
    PowerShellVersion    = '7.6'
    CompatiblePSEditions = @('Core')
    # Loaded before a script is parsed, so that [KerasPS.K] and the other types can be named in it.
    RequiredAssemblies   = @('bin/KerasPS.Engine.dll', 'bin/KerasPS.Models.dll')
    FormatsToProcess     = @('KerasPS.format.ps1xml')
    TypesToProcess       = @('KerasPS.types.ps1xml')
    CmdletsToExport      = @()
    FunctionsToExport    = @()
    VariablesToExport    = @()
    AliasesToExport      = @()
}
