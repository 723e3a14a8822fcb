namespace KerasPS;

/// <summary>
/// An error a user can mend. The message says what happened, what was expected, what was received and how to fix it;
/// the id is a constant that scripts may test for and that becomes the ErrorRecord's id.
/// </summary>
public class KerasException : Exception
{
    /// <summary>Makes an error.</summary>
    /// <param name="errorId">A constant in PascalCase, for example <c>ShapeMismatch</c>.</param>
    /// <param name="message">What happened, what was expected, what was received, how to fix it.</param>
    /// <param name="inner">The cause, where there is one.</param>
    public KerasException(string errorId, string message, Exception? inner = null)
        : base(message, inner) => ErrorId = errorId;

    /// <summary>The constant id.</summary>
    public string ErrorId { get; }

    /// <summary>
    /// What a function of tensors says of null, which in a script comes of a variable that is not set; the bare exception would
    /// speak of an object reference.
    /// </summary>
    public static KerasException OperandMissing() => new("OperandMissing", "A function of tensors was given null; " +
        "expected a symbolic tensor, a variable or a number. A variable in the script may be misspelt or not set.");
}
