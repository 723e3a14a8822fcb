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

    public static void TransposeQuads<V>(ref V a, ref V b, ref V c, ref V d, int width) where V : struct
    {
        var rows = stackalloc float*[4];
        rows[0] = (float*)Unsafe.AsPointer(ref a);
        rows[1] = (float*)Unsafe.AsPointer(ref b);
        rows[2] = (float*)Unsafe.AsPointer(ref c);
        rows[3] = (float*)Unsafe.AsPointer(ref d);
        for (var first = 0; first < width; first += 4)
            for (var i = 0; i < 4; i++)
                for (var j = 0; j < i; j++) (rows[i][first + j], rows[j][first + i]) = (rows[j][first + i], rows[i][first + j]);
    }
}
