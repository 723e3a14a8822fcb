// Names of layers count up for the whole process, and tests begin them anew.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
