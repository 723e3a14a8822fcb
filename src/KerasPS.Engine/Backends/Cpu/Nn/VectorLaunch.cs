using System.Runtime.Intrinsics;

namespace KerasPS.Cpu;

/// <summary>Makes launches whose code is written once for all vector widths.</summary>
internal static class VectorLaunch
{
    /// <summary>The launch of a generic class (of vector and instructions) for the width in use.</summary>
    public static CpuLaunch Make(Type definition, params object[] arguments)
    {
        var type = SimdLevel.Bits switch
        {
            512 => definition.MakeGenericType(typeof(Vector512<float>), typeof(Simd512)),
            256 => definition.MakeGenericType(typeof(Vector256<float>), typeof(Simd256)),
            _ => definition.MakeGenericType(typeof(Vector128<float>), typeof(Simd128)),
        };
        return (CpuLaunch)Activator.CreateInstance(type, arguments)!;
    }
}
