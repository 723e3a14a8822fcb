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
        if (op is TransposeOp second && inputs[0].Producer is { Op: TransposeOp first } turned && Undoes(first, second))
            return turned.Inputs[0];
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

    /// <summary>
    /// For an elementwise op on images that were all turned to channels first: the images before, and the turn, which can
    /// as well follow the op. So the turns of neighbouring channels-first layers meet and vanish.
    /// </summary>
    public static (PlanValue[] Inputs, TransposeOp Turn)? BeforeTurn(Op op, PlanValue[] inputs)
    {
        if (op is not IElementwiseOp) return null;
        TransposeOp? turn = null;
        var before = new PlanValue[inputs.Length];
        for (var i = 0; i < inputs.Length; i++)
        {
            before[i] = inputs[i];
            if (!inputs[i].IsShapeOnly && inputs[i].Spec.Shape.Rank == 0) continue;
            if (inputs[i].Producer is not { Op: TransposeOp own } node || !IsChannelsFirst(own)
                || (turn is not null && turn != own)) return null;
            turn = own;
            before[i] = node.Inputs[0];
        }
        return turn is null ? null : (before, turn);
    }

    private static bool IsChannelsFirst(TransposeOp turn)
    {
        var axes = turn.Permutation.Span;
        if (axes.Length < 4 || axes[0] != 0 || axes[1] != axes.Length - 1) return false;
        for (var i = 2; i < axes.Length; i++)
            if (axes[i] != i - 1) return false;
        return true;
    }

    private static bool Undoes(TransposeOp first, TransposeOp second)
    {
        for (var i = 0; i < second.Permutation.Length; i++)
            if (first.Permutation[second.Permutation[i]] != i) return false;
        return true;
    }

    private static bool Is(PlanValue value, double number) => value.Constant?.Uniform is { } uniform && uniform.Equals(number);
}
