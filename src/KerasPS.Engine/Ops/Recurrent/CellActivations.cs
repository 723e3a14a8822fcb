namespace KerasPS;

/// <summary>The meaning of the activations of the sequence ops, in double precision.</summary>
public static class CellActivations
{
    private const double SeluAlpha = 1.6732632423543772;
    private const double SeluScale = 1.0507009873554805;

    /// <summary>The value.</summary>
    public static double Compute(this CellActivation activation, double x) => activation switch
    {
        CellActivation.Tanh => Math.Tanh(x),
        CellActivation.Sigmoid => 1 / (1 + Math.Exp(-x)),
        CellActivation.HardSigmoidFifth => Math.Clamp(0.2 * x + 0.5, 0, 1),
        CellActivation.HardSigmoid => Math.Clamp(x / 6 + 0.5, 0, 1),
        CellActivation.Relu => Math.Max(x, 0),
        CellActivation.Softsign => x / (1 + Math.Abs(x)),
        CellActivation.Softplus => Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x))),
        CellActivation.Elu => x > 0 ? x : Math.Exp(x) - 1,
        CellActivation.Selu => SeluScale * (x > 0 ? x : SeluAlpha * (Math.Exp(x) - 1)),
        CellActivation.Exponential => Math.Exp(x),
        CellActivation.HardTanh => Math.Clamp(x, -1, 1),
        _ => x,
    };

    /// <summary>The derivative where the value is <paramref name="y"/>.</summary>
    public static double Derivative(this CellActivation activation, double y) => activation switch
    {
        CellActivation.Tanh => 1 - y * y,
        CellActivation.Sigmoid => y * (1 - y),
        CellActivation.HardSigmoidFifth => y is > 0 and < 1 ? 0.2 : 0,
        CellActivation.HardSigmoid => y is > 0 and < 1 ? 1.0 / 6 : 0,
        CellActivation.Relu => y > 0 ? 1 : 0,
        CellActivation.Softsign => (1 - Math.Abs(y)) * (1 - Math.Abs(y)),
        CellActivation.Softplus => 1 - Math.Exp(-y),
        CellActivation.Elu => y > 0 ? 1 : y + 1,
        CellActivation.Selu => y > 0 ? SeluScale : y + SeluScale * SeluAlpha,
        CellActivation.Exponential => y,
        CellActivation.HardTanh => y is > -1 and < 1 ? 1 : 0,
        _ => 1,
    };
}
