namespace KerasPS.Bench;

[Bench("SGEMM 128 x 128 x 128", 1.05, Order = 5)]
public sealed class Sgemm128() : SgemmRow(128);
