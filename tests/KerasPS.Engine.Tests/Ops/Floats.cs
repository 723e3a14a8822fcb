namespace KerasPS.Engine.Tests.Ops;

/// <summary>The float type that samples are built with: double precision unless a test asks for another.</summary>
internal static class Floats
{
    [ThreadStatic]
    private static DType? type;

    public static DType Type => type ?? DType.Float64;

    public static void Use(DType dtype, Action action)
    {
        type = dtype;
        try
        {
            action();
        }
        finally
        {
            type = null;
        }
    }
}
