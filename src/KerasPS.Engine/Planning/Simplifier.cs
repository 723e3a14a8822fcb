using KerasPS.Elementwise;

namespace KerasPS.Planning;

/// <summary>Algebra that needs no numbers: operands that change nothing and repeats that broadcasting does anyway.</summary>
internal static class Simplifier
{
    /// <summary>The operands without broadcasts that an elementwise op makes by itself.</summary>
    public static PlanValue[] Operands(Op op, PlanValue[] inputs)
    {
        if (op is not IElementwiseOp || inputs.Length < 2) return inputs;
        PlanValue[]? changed = null;
        Shape? wanted = null;
        for (var i = 0; i < inputs.Length; i++)
        {
            if (inputs[i].Producer is not { Op: BroadcastLikeOp or BroadcastToOp } node) continue;
            wanted ??= op.Infer(System.Array.ConvertAll(inputs, v => v.Spec))[0].Shape;
            var trial = (PlanValue[])(changed ?? inputs).Clone();
            trial[i] = node.Inputs[0];
            if (op.Infer(System.Array.ConvertAll(trial, v => v.Spec))[0].Shape.Equals(wanted)) changed = trial;
        }
        return changed ?? inputs;
    }

    /// <summary>The operand that the op's value equals, if it is one.</summary>
    public static PlanValue? Identity(Op op, PlanValue[] inputs, TensorSpec[] results)
    {
        if (op is UnaryOp<Negative> && inputs[0].Producer is { Op: UnaryOp<Negative> } inner) return inner.Inputs[0];
        if (inputs.Length != 2) return null;
        var other = op switch
        {
            BinaryOp<Add> => Is(inputs[1], 0) ? inputs[0] : Is(inputs[0], 0) ? inputs[1] : null,
            BinaryOp<Multiply> => Is(inputs[1], 1) ? inputs[0] : Is(inputs[0], 1) ? inputs[1] : null,
            BinaryOp<Subtract> => Is(inputs[1], 0) ? inputs[0] : null,
            BinaryOp<Divide> => Is(inputs[1], 1) ? inputs[0] : null,
            _ => null,
        };
        return other is not null && other.Spec.Equals(results[0]) ? other : null;
    }

    private static bool Is(PlanValue value, double number) => value.Constant?.Uniform is { } uniform && uniform.Equals(number);
}
