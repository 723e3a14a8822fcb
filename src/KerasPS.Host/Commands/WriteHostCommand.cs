using System.Management.Automation;

namespace KerasPS.Hosting.Commands;

/// <summary>Writes text to the host, and as a record tagged PSHOST to the information stream.</summary>
[HostCommand]
[Cmdlet(VerbsCommunications.Write, "Host")]
public sealed class WriteHostCommand : PSCmdlet
{
    /// <summary>What to write.</summary>
    [Parameter(Position = 0, ValueFromRemainingArguments = true, ValueFromPipeline = true)]
    [Alias("Msg", "Message")]
    public object? Object { get; set; }

    /// <summary>Whether to stay on the line.</summary>
    [Parameter]
    public SwitchParameter NoNewline { get; set; }

    /// <summary>What stands between several objects.</summary>
    [Parameter]
    public object Separator { get; set; } = " ";

    /// <summary>The color of the text.</summary>
    [Parameter]
    public ConsoleColor? ForegroundColor { get; set; }

    /// <summary>The color behind the text.</summary>
    [Parameter]
    public ConsoleColor? BackgroundColor { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var message = new HostInformationMessage
        {
            Message = Text(Object),
            NoNewLine = NoNewline,
            ForegroundColor = ForegroundColor,
            BackgroundColor = BackgroundColor,
        };
        WriteInformation(message, ["PSHOST"]);
    }

    private string Text(object? value)
    {
        var plain = value is PSObject wrapped ? wrapped.BaseObject : value;
        return plain is System.Collections.IEnumerable list and not string
            ? string.Join(LanguagePrimitives.ConvertTo<string>(Separator), list.Cast<object?>().Select(Text))
            : LanguagePrimitives.ConvertTo<string>(value) ?? string.Empty;
    }
}
