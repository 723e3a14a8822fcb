namespace KerasPS.Bench;

[Bench("SGEMM 1024 x 1024 x 1024", 1.05, Order = 5)]
public sealed class Sgemm1024() : SgemmRow(1024);
