namespace KerasPS.Bench;

[Bench("SGEMM 512 x 512 x 512", 1.05, Order = 5)]
public sealed class Sgemm512() : SgemmRow(512);
