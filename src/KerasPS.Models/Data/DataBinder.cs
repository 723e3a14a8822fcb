using System.Collections;

namespace KerasPS.Data;

/// <summary>Brings what the user gives as inputs, targets and weights into the order of a model's inputs and outputs.</summary>
internal static class DataBinder
{
    /// <summary>One tensor for each input, its rank adjusted by an axis of length 1 where the model expects one more or less.</summary>
    public static Tensor[] Inputs(Model model, object x)
    {
        // A model that waits for its first data has as many inputs as there are arrays.
        var given = model.Inputs.Count == 0 && AsList(x) is { } arrays
            ? [.. arrays.Select(ToTensor)]
            : Split(x, model.InputNames, Math.Max(1, model.Inputs.Count), "input");
        var result = new Tensor[given.Length];
        for (var i = 0; i < given.Length; i++)
        {
            result[i] = given[i] ?? throw new KerasException("DataMissing",
                $"Model '{model.Name}' needs data for its input {(i < model.InputNames.Count ? model.InputNames[i] : i)}; none were given.");
            if (model.Inputs.Count > 0) result[i] = Fit(result[i], model, i);
        }
        SameCount(result, "inputs");
        return result;
    }

    /// <summary>One tensor for each output; null for outputs without a target.</summary>
    public static Tensor?[] Targets(Model model, object? y, IReadOnlyList<bool> wanted)
    {
        var outputs = wanted.Count;
        if (y is null) return new Tensor?[outputs];
        var list = AsDictionary(OptionConverter.Unwrap(y)) is not null ? null : AsList(y) ?? [y];
        if (list is not null && list.Count < outputs && list.Count == wanted.Count(w => w))
        {
            // Targets for those outputs alone that have a loss or a metric.
            var next = 0;
            return [.. wanted.Select(w => w ? ToTensor(list[next++]) : null)];
        }
        return Split(y, model.OutputNames, outputs, "output");
    }

    /// <summary>One tensor for each output: weights given once serve all outputs.</summary>
    public static Tensor?[] Weights(Model model, object? weights, int outputs)
    {
        if (weights is null) return new Tensor?[outputs];
        if (outputs > 1 && OptionConverter.Unwrap(weights) is var bare && bare is not IDictionary && HostData.IsArray(bare))
            return [.. Enumerable.Repeat(HostData.ToTensor(bare), outputs)];
        return Split(weights, model.OutputNames, outputs, "output");
    }

    /// <summary>Checks that inputs, targets and weights have one number of samples, and gives it.</summary>
    public static int SameCount(IEnumerable<Tensor?> tensors, string what)
    {
        var lengths = tensors.OfType<Tensor>().Select(t => t.Rank == 0 ? 1 : t.Shape[0]).Distinct().ToList();
        return lengths.Count == 1 ? lengths[0] : throw new KerasException("SampleCount",
            $"The {what} have different numbers of samples: {string.Join(", ", lengths)}. Expected one row for each sample in all of them.");
    }

    private static Tensor?[] Split(object data, IReadOnlyList<string> names, int count, string what)
    {
        data = OptionConverter.Unwrap(data);
        if (AsDictionary(data) is { } table)
        {
            foreach (var name in table.Keys)
                if (!names.Contains(name))
                    throw new KerasException("DataName", $"There is no {what} '{name}'. The model has: {string.Join(", ", names)}.");
            return [.. names.Select(n => ToTensor(table.GetValueOrDefault(n)))];
        }
        if (count == 1 && HostData.IsArray(data)) return [HostData.ToTensor(data)];
        if (AsList(data) is { } list)
        {
            if (list.Count == count) return [.. list.Select(ToTensor)];
            if (count != 1)
                throw new KerasException("DataCount", $"The model has {count} {what}s ({string.Join(", ", names)}); received " +
                    $"{list.Count}. Give one array for each, in this order, or a dictionary by name.");
        }
        return count == 1 ? [HostData.ToTensor(data)] : throw new KerasException("DataCount",
            $"The model has {count} {what}s ({string.Join(", ", names)}); received one. Give one array for each, in this " +
            "order, or a dictionary by name.");
    }

    private static Tensor? ToTensor(object? value) => value is null ? null : HostData.ToTensor(value);

    private static List<object?>? AsList(object data)
    {
        data = OptionConverter.Unwrap(data);
        return data is IEnumerable items and not string && !HostData.IsArray(data) ? [.. items.Cast<object?>()] : null;
    }

    private static Dictionary<string, object?>? AsDictionary(object data) => data switch
    {
        IDictionary table => table.Keys.Cast<object>().ToDictionary(k => k.ToString()!, k => table[k]),
        IEnumerable<KeyValuePair<string, Tensor>> pairs => pairs.ToDictionary(p => p.Key, p => (object?)p.Value),
        IEnumerable<KeyValuePair<string, object?>> pairs => pairs.ToDictionary(p => p.Key, p => p.Value),
        _ => null,
    };

    private static Tensor Fit(Tensor data, Model model, int input)
    {
        var expected = model.Inputs[input].Shape;
        if (data.Rank == expected.Rank + 1 && data.Shape[-1] == 1) data = data.Reshape(new(data.Shape.Dims[..^1].ToArray()));
        else if (data.Rank == expected.Rank - 1 && expected[-1] == 1) data = data.Reshape(new([.. data.Shape.ToArray(), 1]));
        var anyBatch = expected.Rank == 0 ? expected : expected.With(0, Shape.Unknown);
        if (!anyBatch.Accepts(data.Shape))
            throw new KerasException("InputShapeMismatch", $"Input '{model.InputNames[input]}' of model '{model.Name}' expects " +
                $"data of shape {expected}; received {data.Shape}. Reshape the data, or give the first layer another input shape.");
        return data;
    }
}
