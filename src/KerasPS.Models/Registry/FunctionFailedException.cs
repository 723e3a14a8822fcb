namespace KerasPS;

/// <summary>
/// A user's own function failed while it described its part of a graph. The message says where in the script; the layer
/// that called the function adds its name.
/// </summary>
public sealed class FunctionFailedException(string errorId, string message, Exception inner) : KerasException(errorId, message, inner);
