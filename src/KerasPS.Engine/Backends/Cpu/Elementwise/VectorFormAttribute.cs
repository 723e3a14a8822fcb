namespace KerasPS.Cpu;

/// <summary>Marks a struct as the vector form of an elementwise function; found by scanning the assembly once.</summary>
[AttributeUsage(AttributeTargets.Struct, AllowMultiple = true)]
internal sealed class VectorFormAttribute(Type function) : Attribute
{
    /// <summary>The function's type in the graph.</summary>
    public Type Function { get; } = function;
}
