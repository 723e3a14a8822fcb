namespace KerasPS;

/// <summary>Layers connected to a whole that can be trained, evaluated and asked; itself a layer of larger models.</summary>
public abstract partial class Model : Layer
{
}
