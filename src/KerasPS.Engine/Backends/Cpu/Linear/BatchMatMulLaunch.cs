namespace KerasPS.Cpu;

/// <summary>
/// Many products of one shape. Small or many matrices are shared out among the threads one by one, a few large ones are
/// computed by all threads together.
/// </summary>
internal sealed unsafe class BatchMatMulLaunch : CpuLaunch
{
    private const double WorthForking = 400_000;

    private readonly GemmShape shape;
    private readonly GemmPlan plan;
    private readonly int[] matricesA;
    private readonly int[] matricesB;
    private readonly int parts;
    private readonly long scratch;

    public BatchMatMulLaunch(GemmShape shape, int[] matricesA, int[] matricesB)
    {
        this.shape = shape;
        this.matricesA = matricesA;
        this.matricesB = matricesB;
        plan = new(shape);
        var count = matricesA.Length;
        var threads = CpuThreads.Count;
        parts = count * shape.Flops < WorthForking ? 1
            : shape.Flops < WorthForking || count % threads == 0 || count >= 4 * threads ? Math.Min(threads, count) : 0;
        scratch = CpuBuffer.Round(plan.ScratchFloats);
    }

    public override long ScratchFloats => Math.Max(1, parts) * scratch;

    public override void Run(RandomState random)
    {
        if (parts > 1) Fork(0, parts);
        else if (parts == 1) RunPart(0, 1, 0);
        else
            for (var i = 0; i < matricesA.Length; i++) plan.Run(A(i), B(i), C(i), Scratch);
    }

    public override void RunPart(int part, int parts, int phase)
    {
        var memory = Scratch + part * scratch;
        var last = (long)matricesA.Length * (part + 1) / parts;
        for (var i = (int)((long)matricesA.Length * part / parts); i < last; i++) plan.RunSerial(A(i), B(i), C(i), memory);
    }

    private float* A(int i) => Inputs[0] + (long)matricesA[i] * shape.M * shape.K;

    private float* B(int i) => Inputs[1] + (long)matricesB[i] * shape.K * shape.N;

    private float* C(int i) => Outputs[0] + (long)i * shape.M * shape.N;
}
