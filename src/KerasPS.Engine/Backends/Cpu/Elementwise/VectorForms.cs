using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Intrinsics;

namespace KerasPS.Cpu;

/// <summary>Finds the loop for a function: its vector form where there is one, else its definition number by number.</summary>
internal static unsafe class VectorForms
{
    private static readonly Lazy<Dictionary<Type, Type>> Forms = new(Scan);
    private static readonly ConcurrentDictionary<(Type, int, int), nint> Loops = new();

    /// <summary>The functions with a vector form.</summary>
    public static IEnumerable<Type> Functions => Forms.Value.Keys;

    /// <summary>Whether the type is an elementwise function of one, two or three numbers.</summary>
    public static bool Covers(Type function) => Arity(function) > 0;

    /// <summary>
    /// The loop for a function (or a vector form itself); bit i of <paramref name="scalars"/> says that operand i is one number.
    /// </summary>
    public static delegate*<float*, float*, float*, float*, nint, void> Loop(Type function, int scalars) =>
        (delegate*<float*, float*, float*, float*, nint, void>)Loops.GetOrAdd((function, scalars, SimdLevel.Bits), Compile);

    /// <summary>The loop that repeats one number.</summary>
    public static delegate*<float*, float*, float*, float*, nint, void> Fill => SimdLevel.Bits switch
    {
        512 => &VectorLoops<Simd512, Vector512<float>>.Fill,
        256 => &VectorLoops<Simd256, Vector256<float>>.Fill,
        _ => &VectorLoops<Simd128, Vector128<float>>.Fill,
    };

    /// <summary>The vector form of a function (or the type itself, if it is one); null where there is none.</summary>
    public static Type? Form(Type function) => typeof(IVectorUnary).IsAssignableFrom(function) || typeof(IVectorBinary).IsAssignableFrom(function)
        || typeof(IVectorTernary).IsAssignableFrom(function) ? function : Forms.Value.GetValueOrDefault(function);

    private static nint Compile((Type Function, int Scalars, int Bits) key)
    {
        var form = Form(key.Function);
        var arity = Arity(form ?? key.Function);
        var loops = form is null ? typeof(ScalarLoops) : typeof(VectorLoops<,>).MakeGenericType(key.Bits switch
        {
            512 => [typeof(Simd512), typeof(Vector512<float>)],
            256 => [typeof(Simd256), typeof(Vector256<float>)],
            _ => new[] { typeof(Simd128), typeof(Vector128<float>) },
        });
        var arguments = new List<Type> { form ?? key.Function };
        if (arity > 1)
            for (var i = 0; i < arity; i++)
                arguments.Add((key.Scalars >> i & 1) != 0 ? typeof(ScalarOperand) : typeof(VectorOperand));
        var method = loops.GetMethod(arity switch { 1 => "Unary", 2 => "Binary", _ => "Ternary" })!
            .MakeGenericMethod([.. arguments]);
        return method.MethodHandle.GetFunctionPointer();
    }

    private static int Arity(Type function) =>
        typeof(IUnaryFunction).IsAssignableFrom(function) || typeof(IVectorUnary).IsAssignableFrom(function) ? 1
        : typeof(IBinaryFunction).IsAssignableFrom(function) || typeof(IVectorBinary).IsAssignableFrom(function) ? 2
        : typeof(ITernaryFunction).IsAssignableFrom(function) || typeof(IVectorTernary).IsAssignableFrom(function) ? 3 : 0;

    private static Dictionary<Type, Type> Scan()
    {
        var forms = new Dictionary<Type, Type>();
        foreach (var type in typeof(VectorForms).Assembly.GetTypes())
            foreach (var attribute in type.GetCustomAttributes<VectorFormAttribute>())
                forms.Add(attribute.Function, type);
        return forms;
    }
}
