using System.Globalization;
using System.Text;

namespace KerasPS;

/// <summary>What a model consists of; as text the table that Keras prints.</summary>
/// <param name="Name">The model's name.</param>
/// <param name="Type">Sequential or Functional.</param>
/// <param name="Layers">A line for each layer.</param>
/// <param name="Parameters">The numbers in all weights.</param>
/// <param name="TrainableParameters">Those that training changes.</param>
/// <param name="OptimizerParameters">The numbers the optimizer keeps.</param>
public sealed record ModelSummary(string Name, string Type, IReadOnlyList<LayerSummary> Layers, long Parameters, long TrainableParameters, long OptimizerParameters)
{
    /// <summary>Those that training leaves alone.</summary>
    public long NonTrainableParameters => Parameters - TrainableParameters;

    internal static ModelSummary Of(Model model) => new(model.Name, model.ClassName, [.. model.Layers.Select(LayerSummary.Of)],
        model.Weights.Sum(w => w.Value.Size), model.TrainableWeights.Sum(w => w.Value.Size),
        model.Optimizer?.Slots.Sum(s => s.Value.Size) ?? 0);

    /// <inheritdoc/>
    public override string ToString()
    {
        var branched = Type != "Sequential";
        string[] heads = branched ? ["Layer (type)", "Output Shape", "Param #", "Connected to"] : ["Layer (type)", "Output Shape", "Param #"];
        var lines = Layers.Select(l => new[] { $"{l.Name} ({l.Type})", l.OutputShape, Number(l.Parameters), string.Join(", ", l.ConnectedTo) }[..heads.Length]).ToArray();
        int[] widths = [.. heads.Select((h, i) => Math.Max(h.Length, lines.Select(l => l[i].Length).DefaultIfEmpty(0).Max()))];
        var text = new StringBuilder().Append("Model: \"").Append(Name).AppendLine("\"");
        Rule(text, widths, '┌', '┬', '┐');
        Row(text, widths, heads);
        Rule(text, widths, '├', '┼', '┤');
        foreach (var line in lines) Row(text, widths, line);
        Rule(text, widths, '└', '┴', '┘');
        text.AppendLine($" Total params: {Number(Parameters + OptimizerParameters)}");
        text.AppendLine($" Trainable params: {Number(TrainableParameters)}");
        text.Append($" Non-trainable params: {Number(NonTrainableParameters)}");
        if (OptimizerParameters > 0) text.AppendLine().Append($" Optimizer params: {Number(OptimizerParameters)}");
        return text.ToString();
    }

    private static string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    private static void Rule(StringBuilder text, int[] widths, char left, char middle, char right) =>
        text.Append(left).AppendJoin(middle, widths.Select(w => new string('─', w + 2))).Append(right).AppendLine();

    private static void Row(StringBuilder text, int[] widths, string[] cells) => text.Append('│')
        .AppendJoin('│', cells.Select((c, i) => i == 2 ? $" {c.PadLeft(widths[i])} " : $" {c.PadRight(widths[i])} ")).Append('│').AppendLine();
}
