// Scripts share the session's random state and registry, as they do in PowerShell.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
