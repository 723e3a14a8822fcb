using KerasPS.Elementwise;
using KerasPS.Planning;

namespace KerasPS.Cpu;

/// <summary>
/// A group of elementwise nodes as straight-line code on slots: the operands from memory, the numbers known at planning,
/// the outputs, and temporaries that are reused as soon as they are read for the last time.
/// </summary>
internal sealed class ElementwiseProgram
{
    private readonly IReadOnlyList<PlanNode> nodes;
    private readonly Dictionary<PlanValue, int> uses = [];
    private readonly Dictionary<PlanValue, int> slots = [];
    private readonly Dictionary<PlanNode, (PlanNode Product, int Operand)> absorbing = [];
    private readonly HashSet<PlanNode> absorbed = [];

    public ElementwiseProgram(IReadOnlyList<PlanNode> nodes, Shape shape, IReadOnlySet<PlanValue> wanted)
    {
        this.nodes = nodes;
        Outputs = [.. nodes.SelectMany(n => n.Outputs).Where(wanted.Contains)];
        CollectOperands();
        FindProducts(wanted);
        Space = new(shape, [.. Operands.Select(o => Aligned(o.Value, o.Shape, shape)), .. Constants.Select(_ => Shape.Scalar)]);
        EmitAll();
    }

    /// <summary>The values read from memory, with the shape they broadcast from.</summary>
    public List<(PlanValue Value, Shape Shape)> Operands { get; } = [];

    /// <summary>The numbers known at planning.</summary>
    public List<float> Constants { get; } = [];

    public PlanValue[] Outputs { get; }

    public List<ElementwiseStep> Steps { get; } = [];

    public int Temporaries { get; private set; }

    /// <summary>The positions, with strides for the operands and then the constants.</summary>
    public IterationSpace Space { get; }

    public int FirstOutput => Operands.Count + Constants.Count;

    public int FirstTemporary => FirstOutput + Outputs.Length;

    /// <summary>Whether the output may lie in the operand's memory: each element is read before it is overwritten.</summary>
    public bool MayOverwrite(int operand, int output)
    {
        if (!Space.IsFull(operand)) return false;
        var written = Steps.FindIndex(s => s.Target == FirstOutput + output);
        return Steps.FindLastIndex(s => s.Operands.Contains(operand)) <= written;
    }

    public override string ToString() => nodes.Count == 1
        ? nodes[0].Op.ToString()
        : $"Fused[{string.Join(' ', nodes.Select(n => n.Op.Name))}]";

    public static Type FunctionOf(Op op) => op is IElementwiseOp elementwise ? elementwise.Function : typeof(Identity);

    /// <summary>The inputs whose values count.</summary>
    public static IEnumerable<PlanValue> OperandsOf(PlanNode node) =>
        node.Op is IElementwiseOp ? node.Inputs : node.Inputs.Take(1);

    private void CollectOperands()
    {
        var made = nodes.SelectMany(n => n.Outputs).ToHashSet();
        foreach (var node in nodes)
            foreach (var operand in OperandsOf(node))
            {
                var inside = operand.Storage;
                if (made.Contains(inside)) uses[inside] = uses.GetValueOrDefault(inside) + 1;
                else if (operand.Constant?.Uniform is { } number)
                {
                    if (!Constants.Contains((float)number)) Constants.Add((float)number);
                }
                else if (FindOperand(node, operand) < 0) Operands.Add((operand, OperandShape(node, operand)));
            }
    }

    private static Shape OperandShape(PlanNode node, PlanValue operand) =>
        operand.Size == node.Outputs[0].Size ? node.Outputs[0].Spec.Shape : operand.Spec.Shape;

    private int FindOperand(PlanNode node, PlanValue operand)
    {
        var shape = OperandShape(node, operand);
        return Operands.FindIndex(o => o.Value.Storage == operand.Storage
            && (o.Shape.Equals(shape) || (o.Shape.Size == shape.Size && shape.Size == node.Outputs[0].Size)));
    }

    // An operand that is whole for its node is whole for the group, though its axes may be cut differently.
    private static Shape Aligned(PlanValue operand, Shape shape, Shape group) => operand.Size == group.Size ? group
        : operand.Size == 1 ? Shape.Scalar : shape;

    // A product that is only added to something needs no step of its own.
    private void FindProducts(IReadOnlySet<PlanValue> wanted)
    {
        var makers = nodes.Where(n => n.Op is BinaryOp<Multiply>).ToDictionary(n => n.Outputs[0]);
        foreach (var node in nodes)
        {
            if (node.Op is not (BinaryOp<Add> or BinaryOp<Subtract>)) continue;
            for (var i = 0; i < 2; i++)
            {
                var value = node.Inputs[i].Storage;
                if (!makers.TryGetValue(value, out var product) || absorbed.Contains(product) || wanted.Contains(value)
                    || uses.GetValueOrDefault(value) != 1 || Rounding.Applies(value.Spec.DType)) continue;
                absorbed.Add(product);
                absorbing[node] = (product, i);
                break;
            }
        }
    }

    private void EmitAll()
    {
        var outputs = Outputs.Select((o, i) => (o, i)).ToDictionary(p => p.o, p => FirstOutput + p.i);
        var free = new Stack<int>();
        foreach (var node in nodes)
        {
            if (absorbed.Contains(node)) continue;
            var (function, operands) = Instruction(node);
            var slotsRead = operands.Select(o => SlotOf(o.Node, o.Value)).ToArray();
            // Only now may a temporary that is read here for the last time take the result.
            foreach (var (_, value) in operands)
                if (uses.TryGetValue(value.Storage, out var left))
                {
                    uses[value.Storage] = left - 1;
                    if (left == 1 && slots[value.Storage] >= FirstTemporary) free.Push(slots[value.Storage]);
                }
            var result = node.Outputs[0];
            if (!outputs.TryGetValue(result, out var target))
                target = free.TryPop(out var reused) ? reused : FirstTemporary + Temporaries++;
            slots[result] = target;
            Steps.Add(new(function, target, slotsRead));
            if (Rounding.Applies(result.Spec.DType) && function != RoundingOf(result.Spec.DType))
                Steps.Add(new(RoundingOf(result.Spec.DType), target, [target]));
        }
    }

    private static Type RoundingOf(DType dtype) => dtype == DType.Float16 ? typeof(CastToFloat16) : typeof(CastToBFloat16);

    private (Type Function, (PlanNode Node, PlanValue Value)[] Operands) Instruction(PlanNode node)
    {
        if (!absorbing.TryGetValue(node, out var found))
            return (FunctionOf(node.Op), [.. OperandsOf(node).Select(o => (node, o))]);
        var (product, operand) = found;
        var function = node.Op is BinaryOp<Add> ? typeof(MultiplyAddVector)
            : operand == 0 ? typeof(MultiplySubtractVector) : typeof(NegativeMultiplyAddVector);
        return (function, [(product, product.Inputs[0]), (product, product.Inputs[1]), (node, node.Inputs[1 - operand])]);
    }

    private int SlotOf(PlanNode node, PlanValue operand) => slots.TryGetValue(operand.Storage, out var slot) ? slot
        : operand.Constant?.Uniform is { } number ? Operands.Count + Constants.IndexOf((float)number)
        : FindOperand(node, operand);
}
