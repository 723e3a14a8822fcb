using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KerasPS.Data;

/// <summary>
/// Reads rows (samples) of a host tensor as single-precision values straight into a plan's input buffer, whatever the
/// tensor's type, without an allocation.
/// </summary>
internal abstract unsafe class RowReader(Tensor source)
{
    /// <summary>The tensor read.</summary>
    public Tensor Source { get; } = source;

    /// <summary>How many values a row has.</summary>
    public int Width { get; } = (int)(source.Shape[0] == 0 ? 0 : source.Size / source.Shape[0]);

    /// <summary>Copies consecutive rows.</summary>
    public abstract void Copy(long first, int count, float* target);

    /// <summary>Copies rows in the given order.</summary>
    public abstract void Gather(int* rows, int count, float* target);

    /// <summary>The reader of a tensor's type.</summary>
    public static RowReader Of(Tensor source) => source.DType switch
    {
        DType.Float32 => new FloatReader(source),
        DType.Float64 => new Converting<double, FromDouble>(source),
        DType.Float16 => new Converting<Half, FromHalf>(source),
        DType.BFloat16 => new Converting<ushort, FromBFloat16>(source),
        DType.Int8 => new Converting<sbyte, FromInt8>(source),
        DType.UInt8 => new Converting<byte, FromByte>(source),
        DType.Int32 => new Converting<int, FromInt32>(source),
        DType.Int64 => new Converting<long, FromInt64>(source),
        DType.Bool => new Converting<byte, FromBool>(source),
        _ => throw new KerasException("DataType",
            "A model computes with numbers; received text. Turn it into numbers first, for example with StringLookup or TextVectorization."),
    };

    private sealed class FloatReader(Tensor source) : RowReader(source)
    {
        public override void Copy(long first, int count, float* target)
        {
            var bytes = (long)count * Width * sizeof(float);
            Buffer.MemoryCopy((float*)Source.Pointer + first * Width, target, bytes, bytes);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public override void Gather(int* rows, int count, float* target)
        {
            var width = Width;
            var values = (float*)Source.Pointer;
            if (width == 1)
            {
                for (var i = 0; i < count; i++) target[i] = values[rows[i]];
                return;
            }
            // Short rows: a call to copy a few numbers would cost more than the copy.
            if (width <= 32)
            {
                for (var i = 0; i < count; i++, target += width)
                {
                    var row = values + (long)rows[i] * width;
                    var j = 0;
                    for (; j <= width - 4; j += 4) Vector128.Store(Vector128.Load(row + j), target + j);
                    for (; j < width; j++) target[j] = row[j];
                }
                return;
            }
            for (var i = 0; i < count; i++, target += width)
                new ReadOnlySpan<float>(values + (long)rows[i] * width, width).CopyTo(new(target, width));
        }
    }

    private sealed class Converting<T, TConvert>(Tensor source) : RowReader(source)
        where T : unmanaged where TConvert : struct, IToFloat<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public override void Copy(long first, int count, float* target)
        {
            var values = (T*)Source.Pointer + first * Width;
            var total = count * Width;
            for (var i = 0; i < total; i++) target[i] = TConvert.Convert(values[i]);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public override void Gather(int* rows, int count, float* target)
        {
            for (var i = 0; i < count; i++)
            {
                var values = (T*)Source.Pointer + (long)rows[i] * Width;
                for (var j = 0; j < Width; j++) *target++ = TConvert.Convert(values[j]);
            }
        }
    }

    private interface IToFloat<T>
    {
        static abstract float Convert(T value);
    }

    private readonly struct FromDouble : IToFloat<double>
    {
        public static float Convert(double value) => (float)value;
    }

    private readonly struct FromHalf : IToFloat<Half>
    {
        public static float Convert(Half value) => (float)value;
    }

    private readonly struct FromBFloat16 : IToFloat<ushort>
    {
        public static float Convert(ushort value) => BitConverter.UInt32BitsToSingle((uint)value << 16);
    }

    private readonly struct FromInt8 : IToFloat<sbyte>
    {
        public static float Convert(sbyte value) => value;
    }

    private readonly struct FromByte : IToFloat<byte>
    {
        public static float Convert(byte value) => value;
    }

    private readonly struct FromInt32 : IToFloat<int>
    {
        public static float Convert(int value) => value;
    }

    private readonly struct FromInt64 : IToFloat<long>
    {
        public static float Convert(long value) => value;
    }

    private readonly struct FromBool : IToFloat<byte>
    {
        public static float Convert(byte value) => value != 0 ? 1 : 0;
    }
}
