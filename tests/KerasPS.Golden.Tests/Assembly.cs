// Layers get their names from counters of the session, which the cases start anew.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
