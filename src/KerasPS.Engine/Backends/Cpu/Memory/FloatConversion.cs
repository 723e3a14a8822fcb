using System.Numerics.Tensors;

namespace KerasPS.Cpu;

/// <summary>Copies host tensors of any type into single-precision buffers and back.</summary>
internal static unsafe class FloatConversion
{
    public static void Read(Tensor source, float* target)
    {
        var size = checked((int)source.Size);
        var span = new Span<float>(target, size);
        switch (source.DType)
        {
            case DType.Float32: new ReadOnlySpan<float>(source.Pointer, size).CopyTo(span); break;
            case DType.Float64: TensorPrimitives.ConvertTruncating(new ReadOnlySpan<double>(source.Pointer, size), span); break;
            case DType.Float16: TensorPrimitives.ConvertToSingle(new ReadOnlySpan<Half>(source.Pointer, size), span); break;
            case DType.UInt8: TensorPrimitives.ConvertTruncating(new ReadOnlySpan<byte>(source.Pointer, size), span); break;
            case DType.Int32: TensorPrimitives.ConvertTruncating(new ReadOnlySpan<int>(source.Pointer, size), span); break;
            default:
                for (var i = 0; i < size; i++) span[i] = (float)source.GetDouble(i);
                break;
        }
    }

    public static void Write(float* source, Tensor target)
    {
        var size = checked((int)target.Size);
        if (target.DType == DType.Float32) new ReadOnlySpan<float>(source, size).CopyTo(target.Span<float>());
        else for (var i = 0; i < size; i++) target.SetDouble(i, source[i]);
    }
}
