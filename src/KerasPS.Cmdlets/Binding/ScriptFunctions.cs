using System.Linq.Expressions;
using System.Management.Automation;

namespace KerasPS.Cmdlets.Binding;

/// <summary>Script blocks as functions of the engine: called once with symbolic values, they become part of the graph.</summary>
internal static class ScriptFunctions
{
    /// <summary>Teaches the models' assembly about PowerShell's objects.</summary>
    public static void Install()
    {
        OptionConverter.Unwrap = Unwrap;
        KerasFunctions.ToDelegate = ToDelegate;
    }

    /// <summary>What PowerShell wraps; its own objects without a .NET value stay.</summary>
    public static object Unwrap(object value) =>
        value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;

    /// <summary>A delegate that calls a script block, or null where the value is none.</summary>
    public static Delegate? ToDelegate(object function, Type type)
    {
        if (Unwrap(function) is not ScriptBlock block) return null;
        var invoke = type.GetMethod("Invoke")!;
        var parameters = invoke.GetParameters().Select(p => Expression.Parameter(p.ParameterType, p.Name)).ToArray();
        var arguments = Expression.NewArrayInit(typeof(object), parameters.Select(p => Expression.Convert(p, typeof(object))));
        var call = Expression.Call(typeof(ScriptFunctions), nameof(Call), null, Expression.Constant(block), arguments, Expression.Constant(invoke.ReturnType));
        var body = invoke.ReturnType == typeof(void) ? (Expression)call : Expression.Convert(call, invoke.ReturnType);
        return Expression.Lambda(type, body, parameters).Compile();
    }

    /// <summary>Calls a script block and converts what it gives.</summary>
    public static object? Call(ScriptBlock block, object?[] arguments, Type returned)
    {
        var result = block.InvokeReturnAsIs(arguments!);
        if (returned == typeof(void)) return null;
        var value = result is null ? null : Unwrap(result);
        return Convert(value, returned) ?? throw new KerasException("FunctionResult",
            $"The script block {{{Shorten(block)}}} gave {Describe(value)}; expected {Name(returned)}. " +
            "Make it return one value, and send everything else to Out-Null.");
    }

    private static object? Convert(object? value, Type type)
    {
        if (value is null) return null;
        if (type.IsInstanceOfType(value)) return value;
        if (type == typeof(SymbolicTensor))
            return value switch
            {
                Variable variable => variable.Read,
                double or float or int or long => K.Constant(LanguagePrimitives.ConvertTo<double>(value)),
                _ => null,
            };
        if (type == typeof(Tensor)) return Data.HostData.ToTensor(value);
        if (type.IsAssignableFrom(typeof(SymbolicTensor[])) && value is object[] items)
            return items.Select(i => Convert(Unwrap(i), typeof(SymbolicTensor))).Cast<SymbolicTensor>().ToArray();
        return LanguagePrimitives.TryConvertTo(value, type, System.Globalization.CultureInfo.InvariantCulture, out var converted) ? converted : null;
    }

    private static string Describe(object? value) => value switch
    {
        null => "nothing",
        object[] items => $"{items.Length} values",
        _ => $"a {value.GetType().Name}",
    };

    private static string Name(Type type) => type == typeof(SymbolicTensor) ? "a symbolic tensor" : $"a {type.Name}";

    private static string Shorten(ScriptBlock block)
    {
        var text = block.ToString().Trim().ReplaceLineEndings(" ");
        return text.Length <= 60 ? text : text[..57] + "…";
    }
}
