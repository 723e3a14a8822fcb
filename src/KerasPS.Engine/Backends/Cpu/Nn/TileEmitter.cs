using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KerasPS.Cpu;

/// <summary>Emits one tile kernel: the loop over segments and steps with all sums in local vectors, then the epilogue.</summary>
internal sealed unsafe class TileEmitter
{
    private readonly DynamicMethod method;
    private readonly ILGenerator il;
    private readonly int lanes;
    private readonly int rows;
    private readonly int vectors;
    private readonly TileOptions options;
    private readonly Type helpers;
    private readonly Type vector;
    private readonly LocalBuilder[,] sums;

    public TileEmitter(int lanes, int rows, int vectors, TileOptions options)
    {
        (this.lanes, this.rows, this.vectors, this.options) = (lanes, rows, vectors, options);
        (helpers, vector) = lanes switch
        {
            16 => (typeof(TileMath512), typeof(Vector512<float>)),
            8 => (typeof(TileMath256), typeof(Vector256<float>)),
            _ => (typeof(TileMath128), typeof(Vector128<float>)),
        };
        method = new($"Tile{rows}x{vectors}", typeof(void), [typeof(TileCall*)], typeof(TileEmitter).Module, true);
        il = method.GetILGenerator();
        sums = new LocalBuilder[rows, vectors];
    }

    public TileKernel Emit()
    {
        Sums();
        Loops();
        Epilogue();
        il.Emit(OpCodes.Ret);
        return method.CreateDelegate<TileKernel>();
    }

    private void Sums()
    {
        var c = Pointer(nameof(TileCall.C));
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < vectors; j++)
            {
                sums[i, j] = il.DeclareLocal(vector);
                if (options.HasFlag(TileOptions.Accumulate)) LoadColumn(c, j);
                else il.Emit(OpCodes.Call, Method("Zero"));
                il.Emit(OpCodes.Stloc, sums[i, j]);
            }
            if (options.HasFlag(TileOptions.Accumulate)) Advance(c, nameof(TileCall.CRow));
        }
    }

    private void Loops()
    {
        var (segment, end) = (Pointer(nameof(TileCall.Segments)), il.DeclareLocal(typeof(nint)));
        il.Emit(OpCodes.Ldloc, segment);
        Field(nameof(TileCall.SegmentCount));
        il.Emit(OpCodes.Ldc_I4, 4);
        il.Emit(OpCodes.Shl);
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Stloc, end);
        var (row, row2) = (Pointer(nameof(TileCall.ARow)), il.DeclareLocal(typeof(nint)));
        il.Emit(OpCodes.Ldloc, row);
        il.Emit(OpCodes.Dup);
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Stloc, row2);
        // Three rows share a pointer: the addresses a, a + row and a + 2 row need no further register.
        var pointers = new LocalBuilder[options.HasFlag(TileOptions.ContiguousRows) ? 1 : (rows + 2) / 3];
        for (var g = 0; g < pointers.Length; g++) pointers[g] = il.DeclareLocal(typeof(nint));
        var (b, steps) = (il.DeclareLocal(typeof(nint)), il.DeclareLocal(typeof(nint)));
        var (outer, inner, done) = (il.DefineLabel(), il.DefineLabel(), il.DefineLabel());

        il.MarkLabel(outer);
        il.Emit(OpCodes.Ldloc, segment);
        il.Emit(OpCodes.Ldloc, end);
        il.Emit(OpCodes.Bge_Un, done);
        SegmentPointer(nameof(TileCall.A), segment, 0, pointers[0]);
        SegmentPointer(nameof(TileCall.B), segment, 8, b);
        for (var g = 1; g < pointers.Length; g++)
        {
            il.Emit(OpCodes.Ldloc, pointers[g - 1]);
            il.Emit(OpCodes.Ldloc, row);
            il.Emit(OpCodes.Ldloc, row2);
            il.Emit(OpCodes.Add);
            il.Emit(OpCodes.Add);
            il.Emit(OpCodes.Stloc, pointers[g]);
        }
        Field(nameof(TileCall.Steps));
        il.Emit(OpCodes.Stloc, steps);

        il.MarkLabel(inner);
        Step(pointers, row, row2, b);
        il.Emit(OpCodes.Ldloc, steps);
        il.Emit(OpCodes.Ldc_I4_1);
        il.Emit(OpCodes.Sub);
        il.Emit(OpCodes.Dup);
        il.Emit(OpCodes.Stloc, steps);
        il.Emit(OpCodes.Brtrue, inner);

        il.Emit(OpCodes.Ldloc, segment);
        il.Emit(OpCodes.Ldc_I4, 16);
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Stloc, segment);
        il.Emit(OpCodes.Br, outer);
        il.MarkLabel(done);
    }

    private void Step(LocalBuilder[] pointers, LocalBuilder row, LocalBuilder row2, LocalBuilder b)
    {
        var (broadcast, multiplyAdd) = (Method("Broadcast"), Method("MultiplyAdd"));
        var factors = new LocalBuilder[vectors];
        for (var j = 0; j < vectors; j++)
        {
            factors[j] = il.DeclareLocal(vector);
            Load(b, j * lanes * 4);
            il.Emit(OpCodes.Stloc, factors[j]);
        }
        var x = il.DeclareLocal(vector);
        for (var i = 0; i < rows; i++)
        {
            if (pointers.Length == 1 && options.HasFlag(TileOptions.ContiguousRows)) Address(pointers[0], i * 4);
            else
            {
                il.Emit(OpCodes.Ldloc, pointers[i / 3]);
                if (i % 3 > 0)
                {
                    il.Emit(OpCodes.Ldloc, i % 3 == 1 ? row : row2);
                    il.Emit(OpCodes.Add);
                }
            }
            il.Emit(OpCodes.Call, broadcast);
            il.Emit(OpCodes.Stloc, x);
            for (var j = 0; j < vectors; j++)
            {
                il.Emit(OpCodes.Ldloc, x);
                il.Emit(OpCodes.Ldloc, factors[j]);
                il.Emit(OpCodes.Ldloc, sums[i, j]);
                il.Emit(OpCodes.Call, multiplyAdd);
                il.Emit(OpCodes.Stloc, sums[i, j]);
            }
        }
        var packed = options.HasFlag(TileOptions.Packed);
        foreach (var pointer in pointers)
            if (packed) Advance(pointer, 4);
            else Advance(pointer, nameof(TileCall.AStep));
        if (packed) Advance(b, vectors * lanes * 4);
        else Advance(b, nameof(TileCall.BStep));
    }

    private void Epilogue()
    {
        var c = Pointer(nameof(TileCall.C));
        var residual = options.HasFlag(TileOptions.Residual) ? Pointer(nameof(TileCall.Residual)) : null;
        var scale = options.HasFlag(TileOptions.Scale) ? Pointer(nameof(TileCall.Scale)) : null;
        var bias = options.HasFlag(TileOptions.Bias) ? Pointer(nameof(TileCall.Bias)) : null;
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < vectors; j++)
            {
                il.Emit(OpCodes.Ldloc, sums[i, j]);
                if (scale is not null)
                {
                    LoadColumn(scale, j);
                    il.Emit(OpCodes.Call, Method("Multiply"));
                }
                AddFrom(bias, j);
                AddFrom(residual, j);
                if (options.HasFlag(TileOptions.Relu)) il.Emit(OpCodes.Call, Method("Relu"));
                if (options.HasFlag(TileOptions.Cap))
                {
                    il.Emit(OpCodes.Ldarg_0);
                    il.Emit(OpCodes.Ldfld, typeof(TileCall).GetField(nameof(TileCall.Cap))!);
                    il.Emit(OpCodes.Call, Method("Cap"));
                }
                Address(c, j * lanes * 4);
                if (IsTail(j)) Tail();
                il.Emit(OpCodes.Call, Method(IsTail(j) ? "StorePartial" : "Store"));
            }
            Advance(c, nameof(TileCall.CRow));
            if (residual is not null) Advance(residual, nameof(TileCall.CRow));
        }
    }

    private bool IsTail(int vectorIndex) => options.HasFlag(TileOptions.Partial) && vectorIndex == vectors - 1;

    private void Tail()
    {
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldfld, typeof(TileCall).GetField(nameof(TileCall.Tail))!);
    }

    // Something laid out like the columns of C: its end may be the end of its memory.
    private void LoadColumn(LocalBuilder pointer, int vectorIndex)
    {
        if (!IsTail(vectorIndex))
        {
            Load(pointer, vectorIndex * lanes * 4);
            return;
        }
        Address(pointer, vectorIndex * lanes * 4);
        Tail();
        il.Emit(OpCodes.Call, Method("LoadPartial"));
    }

    private MethodInfo Method(string name) => helpers.GetMethod(name)!;

    private void Field(string name)
    {
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldc_I4, (int)Marshal.OffsetOf<TileCall>(name));
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Ldind_I);
    }

    private LocalBuilder Pointer(string name)
    {
        var local = il.DeclareLocal(typeof(nint));
        Field(name);
        il.Emit(OpCodes.Stloc, local);
        return local;
    }

    private void AddFrom(LocalBuilder? pointer, int vectorIndex)
    {
        if (pointer is null) return;
        LoadColumn(pointer, vectorIndex);
        il.Emit(OpCodes.Call, Method("Add"));
    }

    private void SegmentPointer(string name, LocalBuilder segment, int offset, LocalBuilder target)
    {
        Field(name);
        Address(segment, offset);
        il.Emit(OpCodes.Ldind_I);
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Stloc, target);
    }

    private void Address(LocalBuilder pointer, int offset)
    {
        il.Emit(OpCodes.Ldloc, pointer);
        if (offset == 0) return;
        il.Emit(OpCodes.Ldc_I4, offset);
        il.Emit(OpCodes.Add);
    }

    private void Load(LocalBuilder pointer, int offset)
    {
        Address(pointer, offset);
        il.Emit(OpCodes.Call, Method("Load"));
    }

    private void Advance(LocalBuilder pointer, int bytes)
    {
        Address(pointer, bytes);
        il.Emit(OpCodes.Stloc, pointer);
    }

    private void Advance(LocalBuilder pointer, string field)
    {
        il.Emit(OpCodes.Ldloc, pointer);
        Field(field);
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Stloc, pointer);
    }
}
