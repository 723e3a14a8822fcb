namespace KerasPS.Bench;

/// <summary>A square matrix product against OpenBLAS.</summary>
public abstract unsafe class SgemmRow(int n) : ComparedRow
{
    private readonly KerasPS.Tensor result = new(new(n, n));
    private readonly RandomState random = new(1);
    private Function? function;
    private IExecutable? plan;

    public override string Reference => "OpenBLAS";

    public override string? Skip => OpenBlas.IsAvailable ? null : "no OpenBLAS (libopenblas0)";

    public override void PrepareOurs()
    {
        SymbolicTensor a = K.Placeholder(new(n, n)), b = K.Placeholder(new(n, n));
        function = new Function([a, b], [K.MatMul(a, b)], backend: new CpuBackend());
        plan = function.Prepare([a.Shape, b.Shape]);
        plan.SetInput(0, FitSteps.Uniform(n, n));
        plan.SetInput(1, FitSteps.Uniform(n, n));
    }

    public override void PrepareTheirs()
    {
    }

    public override void Ours() => plan!.Run(random);

    public override void Theirs() =>
        OpenBlas.Multiply(n, n, n, plan!.InputBuffer(0), plan.InputBuffer(1), (float*)result.Pointer);

    public override void Dispose()
    {
        function?.Dispose();
        result.Dispose();
        base.Dispose();
    }
}
