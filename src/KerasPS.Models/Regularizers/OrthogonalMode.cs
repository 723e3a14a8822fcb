namespace KerasPS.Regularizers;

/// <summary>Which vectors of a matrix are meant.</summary>
public enum OrthogonalMode
{
    /// <summary>The rows.</summary>
    Rows,
    /// <summary>The columns.</summary>
    Columns,
}
