namespace KerasPS;

/// <summary>A layer over one to three spatial axes between the batch and the channels.</summary>
public abstract class SpatialLayer : Layer
{
    /// <summary>How many spatial axes there are.</summary>
    protected internal abstract int SpatialAxes { get; }

    /// <summary>Whether the channels stand before the spatial axes.</summary>
    protected virtual bool ChannelsFirst => false;

    /// <inheritdoc/>
    protected override Shape InputDimShape(int dim) => SpatialAxes == 1 ? new(Shape.Unknown, dim) : base.InputDimShape(dim);

    /// <summary>The axis of the channels.</summary>
    protected int ChannelAxis => ChannelsFirst ? 1 : SpatialAxes + 1;

    /// <summary>The first spatial axis.</summary>
    protected int FirstSpatialAxis => ChannelsFirst ? 2 : 1;

    /// <summary>The spatial axes.</summary>
    protected int[] SpatialAxisNumbers => [.. Enumerable.Range(FirstSpatialAxis, SpatialAxes)];

    /// <summary>The number of channels of an input; an error where it is not known.</summary>
    protected int Channels(Shape input)
    {
        CheckRank(input);
        return input[ChannelAxis] >= 0 ? input[ChannelAxis] : throw new KerasException("LayerShape",
            $"{ClassName} '{Name}' expected an input whose channels (axis {ChannelAxis}) have a known length; " +
            $"received shape {input}. Give the first layer -InputShape.");
    }

    /// <summary>Checks that an input has batch, spatial axes and channels.</summary>
    protected void CheckRank(Shape input)
    {
        if (input.Rank != SpatialAxes + 2)
            throw new KerasException("LayerShape", $"{ClassName} '{Name}' expected an input of {SpatialAxes + 2} axes " +
                $"(batch, {SpatialAxes} spatial, channels); received shape {input}. Reshape it, or give -InputShape so.");
    }

    /// <summary>Applies a formula for channels-last values to an input in the layer's own format.</summary>
    protected SymbolicTensor InFormat(SymbolicTensor x, Func<SymbolicTensor, SymbolicTensor> formula)
    {
        CheckRank(x.Shape);
        return ChannelsFirst ? K.ChannelsFirst(formula(K.ChannelsLast(x))) : formula(x);
    }

    /// <summary>One number for each spatial axis, where one alone stands for all.</summary>
    /// <exception cref="KerasException">There are too few or too many.</exception>
    protected int[] PerAxis(int[] values, string option) => values.Length == SpatialAxes ? values
        : values.Length == 1 ? [.. Enumerable.Repeat(values[0], SpatialAxes)]
        : throw new KerasException("OptionInvalid", $"{ClassName}: option '{option}' is ({string.Join(", ", values)}); " +
            $"expected one whole number or {SpatialAxes}, one for each spatial axis.");
}
