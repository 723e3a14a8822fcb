using System.Text.Json.Nodes;

namespace KerasPS;

/// <summary>Adapting a layer by few weights.</summary>
public abstract partial class Layer
{
    private static int adaptations;

    /// <summary>Counts the adaptations made: what was traced before one does not have it.</summary>
    internal static int Adaptations => Volatile.Read(ref adaptations);

    /// <summary>The low-rank adaptation of the layer's main weight; null without one.</summary>
    public LowRankAdaptation? Adaptation { get; private set; }

    /// <summary>
    /// Freezes the layer's main weight and adds the product of two narrow matrices to it, which training changes instead.
    /// Compile the model again before training.
    /// </summary>
    /// <param name="rank">The matrices' width.</param>
    /// <param name="alpha">The product is multiplied by alpha / rank; null: by 1.</param>
    /// <param name="aInitializer">How the first matrix starts; null: he_uniform.</param>
    /// <param name="bInitializer">How the second matrix starts; null: zeros, so that nothing changes at first.</param>
    /// <exception cref="KerasException">The layer has no such weight, is not built, is adapted already or has a constraint on the weight.</exception>
    public void EnableLora(int rank, double? alpha = null, Initializer? aInitializer = null, Initializer? bInitializer = null)
    {
        if (this is not ILowRankAdaptable { AdaptableWeight: var weight })
            throw new KerasException("LoraUnsupported", $"{this}: layers of this class cannot be adapted. Dense, EinsumDense, Embedding and convolutions can.");
        if (weight is null)
            throw new KerasException("LoraNotBuilt", $"{this} has no weights yet. Give an input shape or call the model once first.");
        if (Adaptation is not null)
            throw new KerasException("LoraTwice", $"{this} is adapted already, with rank {Adaptation.Rank}. That is possible once a layer.");
        if (weight.Constraint is not null)
            throw new KerasException("LoraConstraint", $"{this} has a constraint on '{weight.Name}', which an adapted weight would not hold to. Leave the constraint out.");
        if (rank < 1)
            throw new KerasException("LoraRank", $"{this}: the rank of an adaptation is at least 1; received {rank}.");
        var dims = weight.Shape.ToArray();
        var a = AddWeight($"lora_{weight.Name}_a", new([.. dims[..^1], rank]), aInitializer ?? new Initializers.HeUniform(), weight.Regularizer, dtype: KerasPS.DType.Float32);
        var b = AddWeight($"lora_{weight.Name}_b", new(rank, dims[^1]), bInitializer ?? new Initializers.Zeros(), weight.Regularizer, dtype: KerasPS.DType.Float32);
        weight.IsFrozen = true;
        Adaptation = new(weight, a, b, rank, alpha ?? rank);
        Interlocked.Increment(ref adaptations);
    }

    // Keras writes both where there is a rank; the adaptation may have come after the layer's own options.
    private void WriteAdaptation(JsonObject config, ILowRankAdaptable adaptable)
    {
        config.Remove("lora_rank");
        config.Remove("lora_alpha");
        if ((Adaptation?.Rank ?? adaptable.LoraRank) is not { } rank) return;
        config["lora_rank"] = rank;
        config["lora_alpha"] = OptionConverter.ToJson(Adaptation?.Alpha ?? adaptable.LoraAlpha ?? rank);
    }

    /// <summary>The main weight with its adaptation where there is one, in the type of the computation.</summary>
    protected SymbolicTensor Adapted(LayerWeight weight) => K.Cast(Adaptation?.Merged ?? weight.Read, ComputeDType);
}
