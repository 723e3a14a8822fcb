namespace KerasPS.Initializers;

/// <summary>Which connections of a weight decide the spread of its starting values.</summary>
public enum FanMode
{
    /// <summary>The inputs.</summary>
    FanIn,
    /// <summary>The outputs.</summary>
    FanOut,
    /// <summary>The mean of both.</summary>
    FanAvg,
}
