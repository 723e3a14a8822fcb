namespace KerasPS.Cpu;

/// <summary>A matrix tile computed in registers.</summary>
internal unsafe delegate void TileKernel(TileCall* call);
