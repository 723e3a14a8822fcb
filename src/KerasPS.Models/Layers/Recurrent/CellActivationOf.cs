using KerasPS.Activations;

namespace KerasPS.Layers;

/// <summary>Which activations the sequence ops compute themselves.</summary>
internal static class CellActivationOf
{
    /// <summary>The op's own form of an activation; null where a cell with it has to go through a scan.</summary>
    public static CellActivation? Find(Activation activation) => activation switch
    {
        Linear => CellActivation.Linear,
        Tanh => CellActivation.Tanh,
        Sigmoid => CellActivation.Sigmoid,
        HardSigmoid { Legacy: true } => CellActivation.HardSigmoidFifth,
        HardSigmoid => CellActivation.HardSigmoid,
        Relu { NegativeSlope: 0, MaxValue: null, Threshold: 0 } => CellActivation.Relu,
        Softsign => CellActivation.Softsign,
        Softplus => CellActivation.Softplus,
        Elu { Alpha: 1 } => CellActivation.Elu,
        Selu => CellActivation.Selu,
        Exponential => CellActivation.Exponential,
        HardTanh => CellActivation.HardTanh,
        _ => null,
    };
}
