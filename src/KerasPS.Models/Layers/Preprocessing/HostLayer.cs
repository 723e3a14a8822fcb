namespace KerasPS.Layers;

/// <summary>
/// A layer that works on text or on whole numbers of any size, which plans cannot hold: it runs on the host, before the
/// plan (or after it, where it gives text).
/// </summary>
public abstract class HostLayer : Layer
{
    /// <inheritdoc/>
    protected override bool AutoCast => false;

    /// <summary>The type of data a model that begins with this layer takes.</summary>
    public virtual DType InputDType => KerasPS.DType.String;

    /// <summary>Shape and type of the output; lengths that depend on the data are unknown.</summary>
    public abstract TensorSpec OutputSpec(IReadOnlyList<TensorSpec> inputs);

    /// <summary>The output for data.</summary>
    public abstract Tensor Transform(IReadOnlyList<Tensor> inputs);

    /// <inheritdoc/>
    protected override IReadOnlyList<SymbolicTensor> Call(IReadOnlyList<SymbolicTensor> inputs, CallContext context)
    {
        var spec = OutputSpec([.. inputs.Select(i => i.Spec)]);
        var numeric = spec.DType != KerasPS.DType.String && inputs.All(i => i.DType != KerasPS.DType.String);
        // Data that come straight from outside keep all their digits on the host.
        if (numeric && (context.HostSteps is null || inputs.Any(i => i.Node.Op is not PlaceholderOp)))
            return [Node.Create(new HostLayerOp(this), [.. inputs]).Outputs[0]];
        var result = K.Placeholder(spec.Shape, spec.DType, Name);
        context.HostSteps?.Add(new(this, inputs, result));
        return [result];
    }
}
