using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>Loads and stores of the first lanes of a vector on machines without masked moves.</summary>
internal static unsafe class PartialAccess
{
    public static V Load<V>(float* p, int n) where V : struct
    {
        V x = default;
        var lanes = (float*)Unsafe.AsPointer(ref x);
        for (var i = 0; i < n; i++) lanes[i] = p[i];
        return x;
    }

    public static void Store<V>(float* p, V x, int n) where V : struct
    {
        var lanes = (float*)Unsafe.AsPointer(ref x);
        for (var i = 0; i < n; i++) p[i] = lanes[i];
    }
}
