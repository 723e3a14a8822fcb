using System.Reflection;

namespace KerasPS.Cpu;

/// <summary>All kernels of the CPU, found by their attribute when first asked for.</summary>
internal static class CpuKernels
{
    private static readonly Lazy<Dictionary<Type, CpuKernel>> Known = new(Scan);

    /// <summary>A launch of the op's kernel, or null where there is no kernel or it does not cover the shapes.</summary>
    public static CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        var type = op.GetType();
        return Known.Value.TryGetValue(type, out var kernel)
            || (type.IsGenericType && Known.Value.TryGetValue(type.GetGenericTypeDefinition(), out kernel))
            ? kernel.Bind(op, inputs, outputs)
            : null;
    }

    /// <summary>The ops that have a kernel.</summary>
    public static IEnumerable<Type> Ops => Known.Value.Keys;

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
