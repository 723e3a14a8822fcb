using KerasPS.Layers;

namespace KerasPS.Golden;

/// <summary>Dense(tanh(x · kernel · factor + offset)): a layer of a user's own, with a weight that is not trained and a layer inside.</summary>
public sealed class Scaled : Layer
{
    private LayerWeight? kernel;
    private LayerWeight? offset;
    private Dense? inner;

    [Option(Required = true)]
    public int Units { get; init; }

    [Option]
    public double Factor { get; init; } = 2;

    protected override void Build(IReadOnlyList<Shape> inputs)
    {
        kernel = AddWeight("kernel", new(inputs[0][-1], Units), null);
        offset = AddWeight("offset", new(Units), new Initializers.Zeros(), trainable: false);
        inner = AddSublayer(new Dense { Units = Units, Name = "inner" });
    }

    public override string PartKey(Layer part) => "inner";

    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context) =>
        inner!.Invoke([K.Tanh(K.Dot(x, kernel!) * Factor + offset!)], context)[0];
}
