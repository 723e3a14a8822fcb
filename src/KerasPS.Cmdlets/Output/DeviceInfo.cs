namespace KerasPS;

/// <summary>Something that models can run on.</summary>
/// <param name="Name">Its name, as -Device takes it.</param>
/// <param name="Kind">Cpu or Gpu.</param>
/// <param name="Description">What it is.</param>
/// <param name="Threads">How many threads compute.</param>
/// <param name="MemoryBytes">The memory it may use.</param>
/// <param name="Current">Whether models run on it now.</param>
public sealed record DeviceInfo(string Name, string Kind, string Description, int Threads, long MemoryBytes, bool Current);
