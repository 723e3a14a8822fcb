using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection.Emit;
using System.Runtime.Intrinsics;

namespace KerasPS.Cpu;

/// <summary>All steps of an elementwise program on the first n elements at a table's addresses.</summary>
internal unsafe delegate void ElementwiseKernel(float** table, nint n);

/// <summary>
/// Emits a program as one loop whose values stay in registers. Step by step through the first-level cache costs a load and a
/// store for each value, one loop reads all operands side by side; but its code is made at planning, which only
/// programs with much to do are worth.
/// </summary>
internal sealed unsafe class ElementwiseEmitter
{
    /// <summary>Element-steps from which on code of its own pays.</summary>
    private const long WorthEmitting = 400_000;

    /// <summary>Longer programs would not be inlined whole.</summary>
    private const int MaximumSteps = 16;

    private static readonly ConcurrentDictionary<string, ElementwiseKernel> Known = new();

    private readonly ElementwiseProgram program;
    private readonly Func<int, bool> isScalar;
    private readonly Type simd;
    private readonly Type vector;
    private readonly int width;
    private readonly DynamicMethod method;
    private readonly ILGenerator il;
    private readonly Dictionary<int, LocalBuilder> values = [];
    private readonly Dictionary<int, LocalBuilder> pointers = [];
    private readonly LocalBuilder position;

    private ElementwiseEmitter(ElementwiseProgram program, Func<int, bool> isScalar)
    {
        (this.program, this.isScalar) = (program, isScalar);
        (simd, vector, width) = SimdLevel.Bits switch
        {
            512 => (typeof(Simd512), typeof(Vector512<float>), 16),
            256 => (typeof(Simd256), typeof(Vector256<float>), 8),
            _ => (typeof(Simd128), typeof(Vector128<float>), 4),
        };
        method = new("Elementwise", typeof(void), [typeof(float**), typeof(nint)], typeof(ElementwiseEmitter).Module, true);
        il = method.GetILGenerator();
        position = il.DeclareLocal(typeof(nint));
    }

    /// <summary>The program's loop, or null where the steps do as well.</summary>
    public static ElementwiseKernel? Find(ElementwiseProgram program, Func<int, bool> isScalar)
    {
        if (program.Steps.Count is < 2 or > MaximumSteps || program.Space.Size * program.Steps.Count < WorthEmitting
            || program.Steps.Exists(s => VectorForms.Form(s.Function) is null)) return null;
        var scalars = string.Concat(Enumerable.Range(0, program.FirstOutput).Select(o => isScalar(o) ? '1' : '0'));
        var steps = program.Steps.Select(s => $"{s.Function.Name}({string.Join(' ', s.Operands)})>{s.Target}");
        var key = string.Create(CultureInfo.InvariantCulture, $"{SimdLevel.Bits} {program.FirstTemporary} {scalars} {string.Join(';', steps)}");
        return Known.GetOrAdd(key, _ => new ElementwiseEmitter(program, isScalar).Emit());
    }

    private ElementwiseKernel Emit()
    {
        foreach (var slot in Enumerable.Range(0, program.FirstTemporary)) Open(slot);
        var (body, check) = (il.DefineLabel(), il.DefineLabel());
        var done = il.DefineLabel();
        il.Emit(OpCodes.Br, check);
        il.MarkLabel(body);
        Steps(null);
        il.Emit(OpCodes.Ldloc, position);
        il.Emit(OpCodes.Ldc_I4, width);
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Stloc, position);
        il.MarkLabel(check);
        il.Emit(OpCodes.Ldloc, position);
        il.Emit(OpCodes.Ldc_I4, width);
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ble, body);
        il.Emit(OpCodes.Ldloc, position);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Bge, done);
        var rest = il.DeclareLocal(typeof(int));
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldloc, position);
        il.Emit(OpCodes.Sub);
        il.Emit(OpCodes.Conv_I4);
        il.Emit(OpCodes.Stloc, rest);
        Steps(rest);
        il.MarkLabel(done);
        il.Emit(OpCodes.Ret);
        return method.CreateDelegate<ElementwiseKernel>();
    }

    // Numbers are spread over a vector once, addresses are taken out of the table once.
    private void Open(int slot)
    {
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldc_I4, slot * sizeof(float*));
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Ldind_I);
        if (slot < program.FirstOutput && isScalar(slot))
        {
            il.Emit(OpCodes.Ldind_R4);
            il.Emit(OpCodes.Call, Method(nameof(ISimd<>.Create)));
            il.Emit(OpCodes.Stloc, values[slot] = il.DeclareLocal(vector));
        }
        else il.Emit(OpCodes.Stloc, pointers[slot] = il.DeclareLocal(typeof(nint)));
    }

    // One vector of each step, whole or (with the number of lanes) partial.
    private void Steps(LocalBuilder? rest)
    {
        var loaded = new HashSet<int>();
        foreach (var step in program.Steps)
        {
            foreach (var slot in step.Operands)
                if (slot < program.FirstOutput && pointers.ContainsKey(slot) && loaded.Add(slot))
                {
                    Address(slot);
                    if (rest is not null) il.Emit(OpCodes.Ldloc, rest);
                    il.Emit(OpCodes.Call, Method(rest is null ? nameof(ISimd<>.Load) : nameof(ISimd<>.LoadPartial)));
                    il.Emit(OpCodes.Stloc, Value(slot));
                }
            foreach (var slot in step.Operands) il.Emit(OpCodes.Ldloc, Value(slot));
            il.Emit(OpCodes.Call, VectorForms.Form(step.Function)!.GetMethod("Apply")!.MakeGenericMethod(simd, vector));
            il.Emit(OpCodes.Stloc, Value(step.Target));
            if (step.Target >= program.FirstTemporary) continue;
            Address(step.Target);
            il.Emit(OpCodes.Ldloc, Value(step.Target));
            if (rest is not null) il.Emit(OpCodes.Ldloc, rest);
            il.Emit(OpCodes.Call, Method(rest is null ? nameof(ISimd<>.Store) : nameof(ISimd<>.StorePartial)));
        }
    }

    private LocalBuilder Value(int slot) => values.TryGetValue(slot, out var local) ? local : values[slot] = il.DeclareLocal(vector);

    private void Address(int slot)
    {
        il.Emit(OpCodes.Ldloc, pointers[slot]);
        il.Emit(OpCodes.Ldloc, position);
        il.Emit(OpCodes.Ldc_I4_2);
        il.Emit(OpCodes.Shl);
        il.Emit(OpCodes.Add);
    }

    private System.Reflection.MethodInfo Method(string name) => simd.GetMethod(name)!;
}
