namespace KerasPS.Applications;

/// <summary>Squeeze-and-excitation: channels are weighed by a gate computed from their averages (Hu and others 2017).</summary>
internal static class Excitation
{
    public static SymbolicTensor Apply(Net net, SymbolicTensor x, int filters, int reduced, string name)
    {
        var gate = net.GlobalAverage(x, name + "se_squeeze");
        gate = net.ChannelAxis == 1
            ? net.Reshape(gate, name + "se_reshape", filters, 1, 1)
            : net.Reshape(gate, name + "se_reshape", 1, 1, filters);
        gate = net.Conv(gate, reduced, 1, padding: "same", activation: "silu", name: name + "se_reduce");
        gate = net.Conv(gate, filters, 1, padding: "same", activation: "sigmoid", name: name + "se_expand");
        return net.Multiply(x, gate, name + "se_excite");
    }
}
