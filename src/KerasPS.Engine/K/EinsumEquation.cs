namespace KerasPS;

/// <summary>
/// A parsed Einstein sum such as <c>bij,bjk-&gt;bik</c>: a letter an axis, an ellipsis stands for axes that broadcast.
/// Ellipsis axes get the letters '0', '1', … counted from the end, so that those of different operands match.
/// </summary>
internal sealed class EinsumEquation
{
    private EinsumEquation(string[] inputs, string output)
    {
        Inputs = inputs;
        Output = output;
    }

    /// <summary>The letters of each operand's axes.</summary>
    public string[] Inputs { get; }

    /// <summary>The letters of the result's axes.</summary>
    public string Output { get; }

    /// <summary>Parses an equation for operands of the given ranks.</summary>
    public static EinsumEquation Parse(string equation, IReadOnlyList<SymbolicTensor> operands)
    {
        var sides = equation.Replace(" ", "", StringComparison.Ordinal).Split("->");
        var terms = sides[0].Split(',');
        if (sides.Length > 2 || terms.Length != operands.Count)
            throw Error(equation, $"it names {terms.Length} operands; received {operands.Count}");
        var inputs = new string[terms.Length];
        var longest = "";
        for (var i = 0; i < terms.Length; i++)
        {
            var rank = operands[i].Shape.Rank;
            var letters = terms[i].Replace("...", "", StringComparison.Ordinal);
            var has = letters.Length != terms[i].Length;
            if (!letters.All(char.IsAsciiLetter)) throw Error(equation, $"'{terms[i]}' has other characters than letters and '...'");
            if (has ? letters.Length > rank : letters.Length != rank)
                throw Error(equation, $"'{terms[i]}' does not fit operand {i} of shape {operands[i].Shape}");
            var ellipsis = Ellipsis(rank - letters.Length);
            if (ellipsis.Length > longest.Length) longest = ellipsis;
            inputs[i] = has ? terms[i].Replace("...", ellipsis, StringComparison.Ordinal) : letters;
        }
        var output = sides.Length == 2
            ? sides[1].Replace("...", longest, StringComparison.Ordinal)
            : longest + string.Concat(string.Concat(inputs).Where(char.IsLetter).GroupBy(c => c)
                .Where(g => g.Count() == 1).Select(g => g.Key).Order());
        if (output.Distinct().Count() != output.Length || output.Any(c => !inputs.Any(t => t.Contains(c))))
            throw Error(equation, "each letter of the result must stand there once and in an operand");
        return new(inputs, output);
    }

    private static string Ellipsis(int count) =>
        string.Concat(Enumerable.Range(0, count).Select(i => (char)('0' + count - 1 - i)));

    private static KerasException Error(string equation, string reason) =>
        new("EinsumInvalid", $"Einsum '{equation}': {reason}. Expected for example 'bij,bjk->bik'.");
}
