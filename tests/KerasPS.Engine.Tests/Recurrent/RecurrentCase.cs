
namespace KerasPS.Engine.Tests.Recurrent;

/// <summary>One configuration of a recurrent op with values for all its inputs.</summary>
internal sealed class RecurrentCase
{
    public RecurrentCase(string cell, bool states, bool mask, bool dropout, bool reverse, bool zeroOutput,
        CellActivation activation, CellActivation gate, int batch = 3, int time = 4, int units = 3,
        DType dtype = DType.Float64)
    {
        var blocks = cell == "lstm" ? 4 : cell == "rnn" ? 1 : 3;
        var inputs = new List<SymbolicTensor>();
        var values = new List<Tensor>();
        SymbolicTensor Input(Shape shape, Shape known)
        {
            inputs.Add(K.Placeholder(shape, dtype));
            values.Add(FiniteDifference.Values(known, 17 + inputs.Count));
            return inputs[^1];
        }
        var x = Input(new(-1, -1, blocks * units), new(batch, time, blocks * units));
        var kernel = Input(new(units, blocks * units), new(units, blocks * units));
        var options = new RecurrentOptions
        {
            Activation = activation, RecurrentActivation = gate, Reverse = reverse, ZeroOutputForMask = zeroOutput,
            RecurrentBias = cell == "gru" ? Input(new(3 * units), new(3 * units)) : null,
            InitialStates = states
                ? [.. Enumerable.Range(0, cell == "lstm" ? 2 : 1).Select(_ => Input(new(-1, units), new(batch, units)))]
                : null,
            Dropout = dropout ? Input(new(-1, units), new(batch, units)) : null,
        };
        if (mask)
        {
            var tensor = new Tensor(new(batch, time), DType.Bool);
            var random = new Random(5);
            for (var i = 0; i < tensor.Size; i++) tensor.SetDouble(i, random.Next(3) == 0 ? 0 : 1);
            for (var b = 0; b < batch; b++) tensor.SetDouble(b * time + (b % 2 == 0 ? 0 : time - 1), 0);
            inputs.Add(K.Placeholder(new(-1, -1), DType.Bool));
            values.Add(tensor);
            options = options with { Mask = inputs[^1] };
        }
        var result = cell switch
        {
            "lstm" => K.Lstm(x, kernel, options),
            "rnn" => K.SimpleRnn(x, kernel, options),
            _ => K.Gru(x, kernel, cell == "gru", options),
        };
        Inputs = [.. inputs];
        Values = [.. values];
        Dropout = options.Dropout;
        Outputs = [result.Outputs, .. result.States];
    }

    /// <summary>The dropout factors, which have no gradient.</summary>
    public SymbolicTensor? Dropout { get; }

    public SymbolicTensor[] Inputs { get; }

    public Tensor[] Values { get; }

    public SymbolicTensor[] Outputs { get; }

    /// <summary>Cells and options of the tests.</summary>
    public static TheoryData<string, bool, bool, bool, bool, bool> Grid()
    {
        var data = new TheoryData<string, bool, bool, bool, bool, bool>();
        foreach (var cell in new[] { "lstm", "gru", "gru_before", "rnn" })
        {
            data.Add(cell, false, false, false, false, false);
            data.Add(cell, true, false, false, true, false);
            data.Add(cell, true, true, false, false, false);
            data.Add(cell, true, true, false, true, true);
            data.Add(cell, false, true, true, true, false);
            data.Add(cell, true, false, true, false, false);
        }
        return data;
    }
}
