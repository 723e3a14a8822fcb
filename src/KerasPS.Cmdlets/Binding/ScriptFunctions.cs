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
        K.ToRnnStep = ToRnnStep;
        KerasFunctions.Explain = e => Explain(e, null, "");
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
        var value = Run(block, arguments);
        if (returned == typeof(void)) return null;
        return Convert(value, returned) ?? throw new KerasException("FunctionResult",
            $"The script block {{{Shorten(block)}}} gave {Describe(value)}; expected {Name(returned)}. " +
            "Make it return one value, and send everything else to Out-Null.");
    }

    private static object? Run(ScriptBlock block, object?[] arguments)
    {
        var origin = GraphOrigin.Enter(new ScriptOrigin(block));
        try
        {
            var result = block.InvokeReturnAsIs(arguments!);
            return result is null || result == System.Management.Automation.Internal.AutomationNull.Value ? null : Unwrap(result);
        }
        catch (RuntimeException error) when (Explain(error, block,
            $"\nThe script block was called with {string.Join(" and ", arguments.Where(a => a is SymbolicTensor or SymbolicTensor[] or Shape).Select(Describe))}.") is { } failure)
        {
            throw failure;
        }
        finally
        {
            GraphOrigin.Enter(origin);
        }
    }

    // What went wrong in a script block, or in a method of a script's class, and where.
    private static FunctionFailedException? Explain(Exception exception, ScriptBlock? block, string circumstances)
    {
        if (exception is not RuntimeException error || !ErrorMapper.IsExpected(error) || error.ErrorRecord is not { } record) return null;
        // A method's own error says what went wrong; PowerShell's frame around it only that something did.
        var cause = error is MethodInvocationException { InnerException: { } inner } ? inner : error;
        if (cause is not KerasException && error.InnerException is KerasException known) cause = known;
        if (cause is NullReferenceException or ArgumentNullException) cause = KerasException.OperandMissing();
        var place = record.InvocationInfo is { } at
            ? $"\nAt line {at.ScriptLineNumber}, column {at.OffsetInLine}{(string.IsNullOrEmpty(at.ScriptName) ? "" : $" of {at.ScriptName}")}: {at.Line.Trim()}"
            : block is null ? "" : $"\nIn {{{Shorten(block)}}}";
        return new((cause as KerasException)?.ErrorId ?? IdOf(record), cause.Message + place + circumstances, error);
    }

    // What a script throws may hold any text where an id is expected.
    private static string IdOf(ErrorRecord record)
    {
        var id = record.FullyQualifiedErrorId.Split(',')[0];
        return id.Length > 0 && id.All(char.IsLetterOrDigit) ? id : "ScriptBlockFailed";
    }

    /// <summary>A step of K.Rnn of a script block that returns the output and then the states; null where the value is none.</summary>
    private static K.RnnStep? ToRnnStep(object function) => Unwrap(function) is not ScriptBlock block ? null : (input, states) =>
    {
        var results = Flatten(Run(block, [input, states.ToArray()])).ToList();
        return results.Count > 0 ? (results[0], results[1..]) : throw new KerasException("FunctionResult",
            $"The step {{{Shorten(block)}}} gave nothing; expected the output, followed by the new states.");
    };

    private static IEnumerable<SymbolicTensor> Flatten(object? value) => (value is null ? null : Unwrap(value)) switch
    {
        null => [],
        object[] items => items.SelectMany(Flatten),
        var one => [(SymbolicTensor?)Convert(one, typeof(SymbolicTensor)) ?? throw new KerasException("FunctionResult",
            $"A step gave {Describe(one)}; expected symbolic tensors.")],
    };

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
        if (type == typeof(Tensor))
            return value is Variable or SymbolicTensor ? K.Eval((SymbolicTensor)Convert(value, typeof(SymbolicTensor))!) : Data.HostData.ToTensor(value);
        if (type.IsAssignableFrom(typeof(SymbolicTensor[])) && value is object[] items)
            return items.Select(i => Convert(Unwrap(i), typeof(SymbolicTensor))).Cast<SymbolicTensor>().ToArray();
        return LanguagePrimitives.TryConvertTo(value, type, System.Globalization.CultureInfo.InvariantCulture, out var converted) ? converted : null;
    }

    private static string Describe(object? value) => value switch
    {
        null => "nothing",
        SymbolicTensor[] tensors => $"[{string.Join(", ", tensors.Select(Describe))}]",
        object[] items => $"{items.Length} values",
        SymbolicTensor tensor => $"{(tensor.Name is { } name ? name + ": " : "")}{tensor.DType.KerasName()}{tensor.Shape}",
        Shape shape => $"the shape {shape}",
        _ => $"a {value.GetType().Name}",
    };

    private static string Name(Type type) => type == typeof(SymbolicTensor) || type == typeof(object) ? "a symbolic tensor" : $"a {type.Name}";

    private static string Shorten(ScriptBlock block)
    {
        var text = block.ToString().Trim().ReplaceLineEndings(" ");
        return text.Length <= 60 ? text : text[..57] + "…";
    }

    // A script block as the place that a later error speaks of.
    private sealed class ScriptOrigin(ScriptBlock block)
    {
        public override string ToString() => $"the script block {{{Shorten(block)}}} at line {block.Ast.Extent.StartLineNumber}"
            + (string.IsNullOrEmpty(block.File) ? "" : $" of {block.File}");
    }
}
