namespace KerasPS;

/// <summary>
/// What training makes small: a value for each sample (or step), then a reduction over the batch.
/// </summary>
[Category("keras.losses", Function = typeof(Losses.FunctionLoss))]
public abstract class Loss : KerasObject
{
    private string? name;

    /// <summary>The name in logs; the class name in snake case where none is given.</summary>
    [Option(Help = "The name in logs.")]
    public string Name
    {
        get => name ?? DefaultName;
        init => name = value;
    }

    /// <summary>How the values of a batch become one number.</summary>
    [Option(Help = "How the values of a batch become one number.")]
    public Reduction Reduction { get; init; } = Reduction.SumOverBatchSize;

    /// <summary>Accepted for files that name a type; losses are computed in the type of the prediction.</summary>
    [Option(InputOnly = true, Help = "The type losses are computed in.")]
    public DTypePolicy? DType { get; init; }

    /// <summary>The name where none is given.</summary>
    protected virtual string DefaultName => Naming.ToSnakeCase(ClassName);

    /// <summary>
    /// One value for each sample (each step of a sequence): the last axis is reduced. A mask set on the result takes
    /// values out of the mean.
    /// </summary>
    public abstract SymbolicTensor Call(SymbolicTensor yTrue, SymbolicTensor yPred);

    /// <summary>
    /// The loss of a batch: targets are brought to the prediction's type and rank, then the values are weighted, masked
    /// and reduced.
    /// </summary>
    /// <param name="yTrue">Targets.</param>
    /// <param name="yPred">Predictions; their mask and the mask of the values both count.</param>
    /// <param name="sampleWeight">A weight for each sample or step; null: all count once.</param>
    /// <param name="form">Whose rules hold.</param>
    public SymbolicTensor Compute(SymbolicTensor yTrue, SymbolicTensor yPred, SymbolicTensor? sampleWeight = null,
        TrainingForm form = TrainingForm.Keras3)
    {
        var values = Values(yTrue, yPred, form);
        var mask = yPred.Mask is { } given && values.Mask is { } own ? K.LogicalAnd(given, own) : yPred.Mask ?? values.Mask;
        return form is TrainingForm.Keras1 or TrainingForm.Keras22
            ? Losses.EarlyReduction.Apply(values, sampleWeight, mask)
            : Losses.LossReduction.Apply(values, sampleWeight, mask, Reduction, form == TrainingForm.Keras2);
    }

    /// <summary>The values by the formula of an older Keras, where it was another.</summary>
    protected virtual SymbolicTensor CallAs(TrainingForm form, SymbolicTensor yTrue, SymbolicTensor yPred) => Call(yTrue, yPred);

    /// <summary>The values of <see cref="Call"/> for targets of another type or rank.</summary>
    public SymbolicTensor Values(SymbolicTensor yTrue, SymbolicTensor yPred, TrainingForm form = TrainingForm.Keras3)
    {
        // Half precision holds no sum over a batch.
        var type = yPred.DType == KerasPS.DType.Float64 ? KerasPS.DType.Float64 : KerasPS.DType.Float32;
        var (t, p) = Losses.Ranks.Align(K.Cast(yTrue, type), K.Cast(yPred, type));
        return CallAs(form, t, p);
    }
}
