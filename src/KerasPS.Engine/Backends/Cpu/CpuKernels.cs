using System.Reflection;

namespace KerasPS.Cpu;

/// <summary>All kernels of the CPU, found by their attribute when first asked for.</summary>
internal static class CpuKernels
{
    private static readonly Lazy<Dictionary<Type, CpuKernel>> Known = new(Scan);

    /// <summary>A launch of the op's kernel, or null where there is no kernel or it does not cover the shapes.</summary>
    public static CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs) => Find(op)?.Bind(op, inputs, outputs);

    /// <summary>A launch of the op's kernel that does what follows the op as well, or null.</summary>
    public static CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs, Epilogue epilogue) =>
        Find(op)?.Bind(op, inputs, outputs, epilogue);

    /// <summary>Whether the op has a kernel for some shapes.</summary>
    public static bool Has(Op op) => Find(op) is not null;

    /// <summary>The ops that have a kernel.</summary>
    public static IEnumerable<Type> Ops => Known.Value.Keys;

    private static CpuKernel? Find(Op op)
    {
        var type = op.GetType();
        return Known.Value.TryGetValue(type, out var kernel)
            || (type.IsGenericType && Known.Value.TryGetValue(type.GetGenericTypeDefinition(), out kernel))
            ? kernel
            : null;
    }

    private static Dictionary<Type, CpuKernel> Scan()
    {
        var kernels = new Dictionary<Type, CpuKernel>();
        foreach (var type in typeof(CpuKernels).Assembly.GetTypes())
            foreach (var attribute in type.GetCustomAttributes<CpuKernelAttribute>())
                if (!kernels.TryAdd(attribute.Op, (CpuKernel)Activator.CreateInstance(type)!))
                    throw new InvalidOperationException($"{attribute.Op} has two CPU kernels; one of them is {type}.");
        return kernels;
    }
}
