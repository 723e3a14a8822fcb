namespace KerasPS.Datasets;

/// <summary>The size of the California housing data.</summary>
public enum CaliforniaVersion
{
    /// <summary>All rows.</summary>
    Large,
    /// <summary>The first 600 rows.</summary>
    Small,
}
