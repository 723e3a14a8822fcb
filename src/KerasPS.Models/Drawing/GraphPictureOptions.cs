namespace KerasPS.Drawing;

/// <summary>What a picture of a model shows, by the names of Keras' plot_model.</summary>
public sealed record GraphPictureOptions
{
    /// <summary>Shapes of inputs and outputs.</summary>
    public bool ShowShapes { get; init; }

    /// <summary>The type of the outputs.</summary>
    public bool ShowDType { get; init; }

    /// <summary>The layers' names.</summary>
    public bool ShowLayerNames { get; init; } = true;

    /// <summary>Activation functions.</summary>
    public bool ShowActivations { get; init; }

    /// <summary>Whether training changes the layers.</summary>
    public bool ShowTrainable { get; init; }

    /// <summary>From left to right instead of from top to bottom.</summary>
    public bool LeftToRight { get; init; }

    /// <summary>The layers of nested models as well.</summary>
    public bool ExpandNested { get; init; }

    /// <summary>Dots per inch, where 96 is the size at which text reads well.</summary>
    public int Dpi { get; init; } = 200;
}
