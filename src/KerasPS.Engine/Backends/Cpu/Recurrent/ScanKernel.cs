namespace KerasPS.Cpu;

/// <summary>Runs a scan as a plan of its body, once a step.</summary>
[CpuKernel(typeof(ScanOp))]
[CpuKernel(typeof(RandomScanOp))]
internal sealed class ScanKernel : CpuKernel
{
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs) =>
        new ScanLaunch((ScanOp)op, inputs, outputs);
}
