// Random streams, default names and the current backend belong to the session: tests that set them must not overlap.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
