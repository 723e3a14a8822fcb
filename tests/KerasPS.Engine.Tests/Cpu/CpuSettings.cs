namespace KerasPS.Engine.Tests.Cpu;

/// <summary>Tests that change the vector width or the number of threads run one after the other.</summary>
[CollectionDefinition("cpu settings", DisableParallelization = true)]
public class CpuSettings;
