namespace KerasPS;

/// <summary>Models that go on: a layer behind a model, or behind several that it merges.</summary>
public static class Branches
{
    /// <summary>
    /// Calls a layer on the outputs of one or several models and gives the model of all their inputs. The branches' layers
    /// become layers of the new model; their weights are shared with the branches.
    /// </summary>
    /// <param name="branches">The models; each must know its input shape.</param>
    /// <param name="layer">What is called on their outputs, for example Merge or Concatenate.</param>
    /// <param name="name">The name of the new model; null: the usual one.</param>
    /// <exception cref="KerasException">A branch is not built, or the layer does not fit the outputs.</exception>
    public static FunctionalModel Append(IReadOnlyList<Model> branches, Layer layer, string? name = null)
    {
        if (branches.FirstOrDefault(b => b.Outputs.Count == 0) is { } open)
            throw new KerasException("BranchNotBuilt", $"The branch '{open.Name}' does not know its input shape, so {layer} cannot be connected to it. " +
                "Give its first layer -InputShape.");
        if (branches.FirstOrDefault(b => b is CustomModel) is { } custom)
            throw new KerasException("BranchInvalid", $"The model '{custom.Name}' has a formula of its own; call it with Invoke-Layer on inputs instead.");
        var outputs = layer.ApplyAll([.. branches.SelectMany(b => b.Outputs)]);
        return new([.. branches.SelectMany(b => b.Inputs).Distinct()], outputs, name);
    }
}
