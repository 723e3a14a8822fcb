namespace KerasPS;

/// <summary>A Keras object made of a plain function: files hold its name alone.</summary>
public interface IFunctionObject
{
    /// <summary>The name the function has in files.</summary>
    string FunctionName { get; }
}
