using System.Text.Json.Nodes;

namespace KerasPS;

/// <summary>
/// Anything that Keras describes by a class name and a configuration: a definition whose options are properties marked
/// with <see cref="OptionAttribute"/>. Options are set when it is made and do not change.
/// </summary>
public abstract class KerasObject
{
    /// <summary>The Keras class name.</summary>
    public string ClassName => KerasRegistry.Describe(GetType()).ClassName;

    /// <summary>The options in the form Keras 3 writes (its <c>get_config</c>).</summary>
    public virtual JsonObject GetConfig() => KerasRegistry.Describe(GetType()).ReadConfig(this);

    /// <summary>What stands for the object in a file: another one where Keras no longer has the class and another class does the same.</summary>
    protected internal virtual KerasObject FileForm => this;

    /// <summary>Called once when all options are set: checks them against each other.</summary>
    protected internal virtual void OnOptionsSet()
    {
    }

    /// <inheritdoc/>
    public override string ToString() => ClassName;
}
