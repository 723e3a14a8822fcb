using System.Text.RegularExpressions;
using KerasPS.Initializers;

namespace KerasPS.Layers;

/// <summary>The shapes of kernel and bias that an EinsumDense equation asks for.</summary>
internal sealed partial record EinsumShapes(Shape Kernel, Shape? Bias, int[] InputAxes, int[] OutputAxes)
{
    /// <summary>Reads the equation with the input's shape and the given lengths of the output.</summary>
    /// <exception cref="KerasException">Equation and shapes do not fit.</exception>
    public static EinsumShapes Of(string equation, string? biasAxes, Shape input, Shape output, string layer)
    {
        var match = Form().Match(equation.Replace(" ", "", StringComparison.Ordinal));
        if (!match.Success)
            throw new KerasException("EinsumEquation", $"{layer}: the equation '{equation}' is none of the forms 'ab,bc->ac', '...ab,bc->...ac', 'ab...,bc->ac...'.");
        var (left, weight, right) = (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value);
        // Dots stand for axes before (or after) the named ones, the same in input and output.
        var fromEnd = left.StartsWith("...", StringComparison.Ordinal);
        var (ins, outs) = (left.Replace("...", "", StringComparison.Ordinal), right.Replace("...", "", StringComparison.Ordinal));
        var lengths = new Dictionary<char, int>();
        var elided = input.Rank - ins.Length;
        for (var i = 0; i < ins.Length; i++) lengths[ins[i]] = input[fromEnd ? i + elided : i];
        // The output's shape is given without the batch axis, which is the first axis of all.
        var full = output.Prepend(input[0]);
        var hidden = full.Rank - outs.Length;
        if (elided < 0 || hidden < 0)
            throw new KerasException("LayerShape", $"{layer}: the equation '{equation}' names more axes than the input {input} or the output (batch, {output}) has.");
        for (var i = 0; i < outs.Length; i++)
        {
            var length = full[fromEnd ? i + hidden : i];
            if (!lengths.TryGetValue(outs[i], out var known) || known < 0) lengths[outs[i]] = length;
            else if (length >= 0 && known != length)
                throw new KerasException("LayerShape", $"{layer}: axis '{outs[i]}' has length {known} in the input {input}, but {length} in the output shape.");
        }
        foreach (var axis in weight)
            if (!lengths.TryGetValue(axis, out var length) || length < 0)
                throw new KerasException("LayerShape", $"{layer}: the length of the kernel's axis '{axis}' is unknown. Give it in the output shape, or fix it in the input {input}.");
        Shape? bias = null;
        if (!string.IsNullOrEmpty(biasAxes))
        {
            if (biasAxes.FirstOrDefault(c => !outs.Contains(c, StringComparison.Ordinal)) is var foreign and not '\0')
                throw new KerasException("OptionInvalid", $"{layer}: the bias axis '{foreign}' is no axis of the output '{right}'.");
            var first = outs.IndexOfAny([.. biasAxes]);
            bias = new([.. outs[first..].Select(c => biasAxes.Contains(c, StringComparison.Ordinal) ? lengths[c] : 1)]);
            // Axes that the dots elide behind the named ones lie behind the bias too.
            if (!fromEnd && hidden > 0) bias = new([.. bias.ToArray(), .. Enumerable.Repeat(1, hidden)]);
        }
        return new(new([.. weight.Select(c => lengths[c])]), bias,
            [.. Enumerable.Range(0, weight.Length).Where(i => ins.Contains(weight[i], StringComparison.Ordinal))],
            [.. Enumerable.Range(0, weight.Length).Where(i => outs.Contains(weight[i], StringComparison.Ordinal))]);
    }

    /// <summary>The initializer with this kernel's inputs and outputs, where it scales by them.</summary>
    public Initializer Fitted(Initializer initializer)
    {
        if (initializer is not ScalingInitializer { InputAxes: null }) return initializer;
        var descriptor = KerasRegistry.Describe(initializer.GetType());
        return (Initializer)descriptor.Create(descriptor.Options.Where(o => !o.Name.EndsWith("_axes", StringComparison.Ordinal))
            .Select(o => KeyValuePair.Create(o.Name, o.Get(initializer)))
            .Append(new("input_axes", InputAxes)).Append(new("output_axes", OutputAxes)));
    }

    [GeneratedRegex(@"^((?:\.\.\.)?[A-Za-z]+(?:\.\.\.)?),([A-Za-z]+)->((?:\.\.\.)?[A-Za-z]+(?:\.\.\.)?)$")]
    private static partial Regex Form();
}
