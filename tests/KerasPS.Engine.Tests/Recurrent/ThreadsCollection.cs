
namespace KerasPS.Engine.Tests.Recurrent;

/// <summary>Tests that change the number of threads run alone.</summary>
[CollectionDefinition("Threads", DisableParallelization = true)]
public class ThreadsCollection;
