using KerasPS.Hdf5;
using KerasPS.Upgrades;

namespace KerasPS.KerasH5;

/// <summary>The optimizer's variables in the legacy format: a step counter, perhaps the learning rate, then the slots.</summary>
internal static class OptimizerState
{
    /// <summary>Reads the state; where it does not fit the optimizer starts afresh, as in Keras, and a note says so.</summary>
    public static void Read(H5Group group, Model model, IReadOnlyList<StoredLayer> layers, ModelOrigin origin)
    {
        var names = NameLists.Read(group, "weight_names") ?? [];
        var arrays = names.Select(n => group.FindDataset(n)?.Read()).OfType<Tensor>().ToList();
        if (names.Count == 0 || arrays.Count != names.Count) return;
        model.BuildOptimizer();
        var optimizer = model.Optimizer!;
        var start = 0;
        if (IsCounter(names[0], arrays[0]))
        {
            optimizer.Iterations = (long)arrays[0].GetDouble(0);
            start = 1;
        }
        if (start < names.Count && names[start].EndsWith("learning_rate", StringComparison.Ordinal))
        {
            if (!optimizer.HasSchedule) optimizer.StoredLearningRate = arrays[start].GetDouble(0);
            start++;
        }
        var stored = arrays[start..];
        var byKind = origin.Major < 3 && !(origin.IsTensorFlowKeras && !IsLegacy(optimizer));
        var slots = byKind ? optimizer.SlotsByKind : optimizer.Slots;
        // tf.keras keeps momenta of a plain gradient descent, all zero.
        if (slots.Count == 0) return;
        // Keras 2 stores a placeholder of one element for every slot that an option leaves unused.
        if (stored.Count > slots.Count) stored = [.. stored.Take(slots.Count).Concat(stored.Skip(slots.Count).Where(a => a.Size != 1))];
        if (origin.Major == 1 || origin.Backend == "theano") stored = InLayerOrder(model, layers, stored, slots, origin);
        // A model saved before its first step has no state yet.
        if (stored.Count == 0) return;
        // The product of momenta, which tf.keras leaves out, follows from the number of steps.
        if (optimizer is Optimizers.Nadam nadam && stored.Count == slots.Count - 1 && slots[^1].Shape.Rank == 0)
            stored = [.. stored, Tensor.Scalar((float)nadam.ProductAfter(nadam.Iterations))];
        if (stored.Count != slots.Count || !slots.Zip(stored).All(p => p.First.Shape.Equals(p.Second.Shape)))
        {
            optimizer.Iterations = 0;
            origin.Note(optimizer.Name, $"the file's optimizer state ({stored.Count} arrays) does not fit {optimizer.ClassName} ({slots.Count}); it starts afresh", UpgradeSeverity.Ignored);
            return;
        }
        foreach (var (slot, array) in slots.Zip(stored)) slot.Assign(array);
    }

    /// <summary>Writes the state in Keras 3's order, or by kind in the form of Keras 2.</summary>
    public static void Write(H5Group group, Model model, KerasForm form = KerasForm.Keras3)
    {
        var optimizer = model.Optimizer!;
        var names = new List<string>();
        if (form == KerasForm.Keras2)
        {
            Put($"{optimizer.ClassName}/iterations:0", Tensor.From([optimizer.Iterations], Shape.Scalar.ToArray()).Reshape(Shape.Scalar));
            var kinds = optimizer.SlotsByKind;
            for (var i = 0; i < kinds.Count; i++) Put(FormattableString.Invariant($"training/{optimizer.ClassName}/slot_{i}:0"), kinds[i].Value);
            NameLists.Write(group, "weight_names", names);
            return;
        }
        Put($"{optimizer.Name}/iteration", Tensor.From([optimizer.Iterations], Shape.Scalar.ToArray()).Reshape(Shape.Scalar));
        if (!optimizer.HasSchedule) Put($"{optimizer.Name}/learning_rate", Tensor.Scalar((float)optimizer.StoredLearningRate));
        foreach (var (name, value) in Downgrades.Keras3Slots.Of(model)) Put(Unique($"{optimizer.Name}/{name.Replace('/', '_')}"), value);
        NameLists.Write(group, "weight_names", names);

        void Put(string name, Tensor value)
        {
            names.Add(name);
            group.Put(name, new H5Dataset(value));
        }

        string Unique(string name)
        {
            var result = name;
            for (var i = 1; names.Contains(result); i++) result = FormattableString.Invariant($"{name}_{i}");
            return result;
        }
    }

    // Keras 1 sorts the weights by name before it makes their slots, and holds a gate at a time.
    private static List<Tensor> InLayerOrder(Model model, IReadOnlyList<StoredLayer> layers, List<Tensor> stored, IReadOnlyList<Variable> slots, ModelOrigin origin)
    {
        var owners = layers.Select(s => (Stored: s, Layer: model.Layers.FirstOrDefault(l => l.Name == s.Name))).Where(p => p.Layer?.TrainableWeights.Count > 0)
            .Select(p => (p.Stored, Layer: p.Layer!, Names: p.Stored.WeightNames.Take(WeightUpgrades.Stored(p.Layer!, p.Layer!.TrainableWeights.Count, origin)).ToList())).ToList();
        var names = owners.SelectMany(o => o.Names).ToList();
        var order = origin.Major == 1 ? names.Order(StringComparer.Ordinal).ToList() : names;
        // What belongs to the whole optimizer (Nadam's schedule) stands before the slots of the weights.
        var common = names.Count == 0 ? stored.Count : stored.Count % names.Count;
        var result = stored.Take(common).ToList();
        for (var at = common; at < stored.Count; at += names.Count)
        {
            var byName = order.Zip(stored.Skip(at).Take(names.Count)).ToDictionary(p => p.First, p => p.Second);
            foreach (var owner in owners) result.AddRange(WeightUpgrades.Apply(owner.Layer, [.. owner.Names.Select(n => byName[n])], origin));
        }
        // Keras 1 does not save Nadam's schedule.
        if (result.Count == slots.Count - 1 && slots[0].Shape.Rank == 0) result.Insert(0, slots[0].Value.Clone());
        return result;
    }

    private static bool IsCounter(string name, Tensor value) => value.Size == 1 && value.Rank == 0
        && (!value.DType.IsFloating() || name.Contains("iter", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Variable", StringComparison.Ordinal)
            || name.StartsWith("param_", StringComparison.Ordinal));

    private static bool IsLegacy(Optimizer optimizer) => optimizer is GradientOptimizer { Form: not (OptimizerForm.Keras3 or OptimizerForm.TensorFlow) };
}
