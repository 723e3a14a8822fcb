using System.Globalization;

namespace KerasPS.Planning;

/// <summary>One value of a plan: its shape is known. Either a node's output or a leaf (input, variable, constant).</summary>
internal sealed class PlanValue
{
    private PlanValue(TensorSpec spec) => Spec = spec;

    /// <summary>The known shape and the element type.</summary>
    public TensorSpec Spec { get; }

    /// <summary>The node that computes the value; null for a leaf and for a view.</summary>
    public PlanNode? Producer { get; private init; }

    /// <summary>Which output of the node this is.</summary>
    public int Index { get; private init; }

    /// <summary>The number of the function's input, or -1.</summary>
    public int Input { get; private init; } = -1;

    /// <summary>The variable whose memory holds the value, if it is one.</summary>
    public Variable? Variable { get; private init; }

    /// <summary>The values known at planning, if they are.</summary>
    public PlanConstant? Constant { get; private init; }

    /// <summary>The value of which this is a reshaped view, if it is one.</summary>
    public PlanValue? ViewOf { get; private init; }

    /// <summary>Whether this stands for a shape only: no memory belongs to it.</summary>
    public bool IsShapeOnly { get; private init; }

    /// <summary>The value that owns the memory: the end of the chain of views.</summary>
    public PlanValue Storage
    {
        get
        {
            var value = this;
            while (value.ViewOf is { } source) value = source;
            return value;
        }
    }

    public long Size => Spec.Shape.Size;

    public static PlanValue OutputOf(PlanNode node, int index, TensorSpec spec) =>
        new(spec) { Producer = node, Index = index };

    public static PlanValue OfInput(TensorSpec spec, int number) => new(spec) { Input = number };

    public static PlanValue OfVariable(Variable variable, TensorSpec spec) => new(spec) { Variable = variable };

    public static PlanValue OfConstant(PlanConstant constant, TensorSpec spec) => new(spec) { Constant = constant };

    public static PlanValue View(PlanValue source, TensorSpec spec) => source.Spec.Equals(spec)
        ? source
        : source.Storage.Constant is { } constant
            ? new(spec) { Constant = constant }
            : new(spec) { ViewOf = source.Storage };

    /// <summary>A value that the planner itself makes, such as a copy.</summary>
    public static PlanValue Temporary(TensorSpec spec) => new(spec);

    public static PlanValue Shaped(TensorSpec spec) => new(spec) { IsShapeOnly = true };

    /// <inheritdoc/>
    public override string ToString()
    {
        var name = Producer is { } p ? string.Create(CultureInfo.InvariantCulture, $"%{p.Id}")
                + (p.Outputs.Length > 1 ? $".{Index}" : "")
            : Input >= 0 ? $"input{Input}"
            : Variable is { } v ? v.Name
            : Constant is { } c ? c.ToString()
            : ViewOf is { } view ? $"view({view})"
            : "shape";
        return $"{name}:{Spec.DType.KerasName()}{Spec.Shape}";
    }
}
