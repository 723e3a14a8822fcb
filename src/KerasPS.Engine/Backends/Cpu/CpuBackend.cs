using KerasPS.Cpu;
using KerasPS.Planning;

namespace KerasPS;

/// <summary>
/// Computes in single precision with vector instructions on all cores: a function becomes a list of kernels on fixed
/// buffers. Functions that hold double-precision values are given to the <see cref="ReferenceBackend"/>.
/// </summary>
public sealed class CpuBackend : IBackend
{
    private readonly ReferenceBackend reference = new();

    /// <inheritdoc/>
    public string Name => "cpu";

    /// <inheritdoc/>
    public IExecutable Compile(Function function, IReadOnlyList<Shape> shapes)
    {
        if (HoldsDoubles(function)) return reference.Compile(function, shapes);
        var graph = PlanBuilder.Build(function, shapes, CpuTarget.Instance);
        return new CpuExecutable(CpuPlanner.Plan(ConvFusion.Apply(PadFusion.Apply(graph))));
    }

    private static bool HoldsDoubles(Function function) =>
        function.Inputs.Any(i => i.DType == DType.Float64)
        || function.Updates.Any(u => u.Target.DType == DType.Float64)
        || GraphOrder.Of([.. function.Outputs, .. function.Updates.Select(u => u.Value)])
            .Any(n => n.Outputs.Any(o => o.DType == DType.Float64));
}
