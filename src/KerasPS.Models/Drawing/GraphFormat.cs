namespace KerasPS.Drawing;

/// <summary>The format of a model's picture.</summary>
public enum GraphFormat
{
    /// <summary>Scalable Vector Graphics.</summary>
    Svg,
    /// <summary>Pixels.</summary>
    Png,
    /// <summary>Graphviz' language.</summary>
    Dot,
    /// <summary>Mermaid's flowchart language.</summary>
    Mermaid,
}
