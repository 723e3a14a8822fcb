
namespace KerasPS.Engine.Tests.Recurrent;

public class RecurrentGradientTests
{
    public static TheoryData<string, bool, bool, bool, bool, bool> Grid => RecurrentCase.Grid();

    [Theory]
    [MemberData(nameof(Grid))]
    public void Gradients_are_difference_quotients(string cell, bool states, bool mask, bool dropout, bool reverse, bool zero)
    {
        var test = new RecurrentCase(cell, states, mask, dropout, reverse, zero, CellActivation.Tanh, CellActivation.Sigmoid);
        FiniteDifference.Check(test.Inputs, test.Outputs, test.Values, test.Dropout);
        FiniteDifference.Check(test.Inputs, [test.Outputs[0]], test.Values, test.Dropout);
    }

    [Theory]
    [InlineData(CellActivation.Relu, CellActivation.HardSigmoid)]
    [InlineData(CellActivation.Softsign, CellActivation.HardSigmoidFifth)]
    [InlineData(CellActivation.Elu, CellActivation.Sigmoid)]
    [InlineData(CellActivation.Selu, CellActivation.Softplus)]
    [InlineData(CellActivation.Linear, CellActivation.Exponential)]
    [InlineData(CellActivation.HardTanh, CellActivation.Tanh)]
    public void All_activations_have_their_derivative(CellActivation activation, CellActivation gate)
    {
        foreach (var cell in new[] { "lstm", "gru", "gru_before", "rnn" })
        {
            var test = new RecurrentCase(cell, true, true, false, false, false, activation, gate);
            FiniteDifference.Check(test.Inputs, test.Outputs, test.Values, test.Dropout);
        }
    }

    [Fact]
    public void Masked_steps_keep_states_and_repeat_outputs()
    {
        var x = K.Placeholder(new(1, 3, 1), DType.Float64);
        var kernel = K.Placeholder(new(1, 1), DType.Float64);
        var mask = K.Placeholder(new(1, 3), DType.Bool);
        var result = K.SimpleRnn(x, kernel, new() { Mask = mask, Activation = CellActivation.Linear });
        using var function = new Function([x, kernel, mask], [result.Outputs, .. result.States], null, new ReferenceBackend());
        var outputs = function.Invoke(Tensor.From([1.0, 2.0, 4.0], 1, 3, 1), Tensor.From([0.5], 1, 1),
            Tensor.From([true, false, true], 1, 3));
        Assert.Equal([1, 1, 4.5], outputs[0].ToDoubles());
        Assert.Equal([4.5], outputs[1].ToDoubles());
    }
}
