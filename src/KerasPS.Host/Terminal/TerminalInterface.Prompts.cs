using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace KerasPS.Hosting.Terminal;

internal sealed partial class TerminalInterface
{
    /// <inheritdoc/>
    public override string ReadLine() =>
        System.Console.ReadLine() ?? throw new HostException("The script asks for input, and standard input has ended.");

    /// <inheritdoc/>
    public override SecureString ReadLineAsSecureString()
    {
        RequireTerminal("a secret");
        var secret = new SecureString();
        while (System.Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace && secret.Length > 0)
                secret.RemoveAt(secret.Length - 1);
            else if (!char.IsControl(key.KeyChar))
                secret.AppendChar(key.KeyChar);
        }

        WriteLine(string.Empty);
        secret.MakeReadOnly();
        return secret;
    }

    /// <inheritdoc/>
    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions)
    {
        RequireTerminal("values for " + string.Join(", ", descriptions.Select(field => field.Name)));
        Introduce(caption, message);
        var answers = new Dictionary<string, PSObject>();
        foreach (var field in descriptions)
        {
            Write($"{field.Name}: ");
            answers[field.Name] = PSObject.AsPSObject(ReadLine());
        }

        return answers;
    }

    /// <inheritdoc/>
    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        RequireTerminal("a choice");
        Introduce(caption, message);
        while (true)
        {
            Write(string.Join("  ", choices.Select(choice => $"[{Key(choice)}] {choice.Label.Replace("&", string.Empty)}")) + ": ");
            var answer = ReadLine().Trim();
            if (answer.Length == 0 && defaultChoice >= 0)
                return defaultChoice;
            for (var index = 0; index < choices.Count; index++)
            {
                if (answer.Equals(Key(choices[index]), StringComparison.OrdinalIgnoreCase)
                    || answer.Equals(choices[index].Label.Replace("&", string.Empty), StringComparison.OrdinalIgnoreCase))
                    return index;
            }
        }
    }

    /// <inheritdoc/>
    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
        PromptForCredential(caption, message, userName, targetName, PSCredentialTypes.Default, PSCredentialUIOptions.Default);

    /// <inheritdoc/>
    public override PSCredential PromptForCredential(
        string caption,
        string message,
        string userName,
        string targetName,
        PSCredentialTypes allowedCredentialTypes,
        PSCredentialUIOptions options) =>
        throw new HostException("This host does not ask for credentials; pass a PSCredential object.");

    private static string Key(ChoiceDescription choice)
    {
        var mark = choice.Label.IndexOf('&');
        return mark >= 0 && mark + 1 < choice.Label.Length ? choice.Label.Substring(mark + 1, 1).ToUpperInvariant() : choice.Label;
    }

    private static void RequireTerminal(string what)
    {
        if (System.Console.IsInputRedirected)
            throw new HostException($"The script asks for {what}, and standard input is no terminal. Pass it as a parameter, or -Confirm:$false and -Force where it is a confirmation.");
    }

    private void Introduce(string caption, string message)
    {
        foreach (var text in new[] { caption, message })
        {
            if (!string.IsNullOrEmpty(text))
                WriteLine(text);
        }
    }
}
