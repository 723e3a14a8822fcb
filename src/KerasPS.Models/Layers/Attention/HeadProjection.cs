namespace KerasPS.Layers;

/// <summary>
/// A projection of multi-head attention: contracts the last one or two axes with a kernel (…in, …out) and adds a bias.
/// </summary>
internal sealed class HeadProjection(ProjectedAttention owner, Shape target, int contracted, Activation? activation) : Layer
{
    private LayerWeight? kernel, bias;

    protected internal override Regularizer? OutputRegularizer => owner.ActivityRegularizer;

    protected override void Build(IReadOnlyList<Shape> inputs)
    {
        var input = inputs[0].Skip(inputs[0].Rank - contracted);
        if (!input.IsKnown)
            throw new KerasException("LayerShape", $"{owner.ClassName} '{owner.Name}' expected inputs whose last axis has a known " +
                $"length; received shape {inputs[0]} for its {Name}. Give the model's input that length.");
        kernel = AddWeight("kernel", new([.. input.ToArray(), .. target.ToArray()]), owner.KernelInitializer,
            owner.KernelRegularizer, owner.KernelConstraint);
        if (owner.UseBias) bias = AddWeight("bias", target, owner.BiasInitializer, owner.BiasRegularizer, owner.BiasConstraint);
    }

    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context)
    {
        // One matrix product: the contracted axes as one, the new ones as one.
        var (inner, columns) = ((int)(kernel!.Shape.Size / target.Size), (int)target.Size);
        Dim[] outer = [.. Enumerable.Range(0, x.Shape.Rank - contracted).Select(i => Dim.Of(x, i))];
        if (contracted > 1) x = K.Reshape(x, [.. outer, inner]);
        var y = K.MatMul(x, K.Reshape(K.Cast(kernel, ComputeDType), inner, columns));
        if (bias is not null) y += K.Reshape(K.Cast(bias, ComputeDType), columns);
        if (activation is not null) y = activation.Call(y);
        return target.Rank == 1 ? y : K.Reshape(y, [.. outer, .. target.ToArray().Select(d => (Dim)d)]);
    }
}
