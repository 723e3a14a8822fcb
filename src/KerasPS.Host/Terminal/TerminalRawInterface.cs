using System.Management.Automation.Host;

namespace KerasPS.Hosting.Terminal;

/// <summary>The size of the terminal, which formatting needs; cursor games are refused.</summary>
internal sealed class TerminalRawInterface(bool terminal) : PSHostRawUserInterface
{
    private const int WidthOfFiles = 120;
    private const int HeightOfFiles = 50;

    /// <summary>The terminal's width; terminals that do not know theirs say 0.</summary>
    public static int Width => System.Console.WindowWidth is > 0 and var width ? Math.Max(20, width) : WidthOfFiles;

    /// <inheritdoc/>
    public override Size BufferSize
    {
        get => new(terminal ? Width : WidthOfFiles, HeightOfFiles);
        set => Refuse();
    }

    /// <inheritdoc/>
    public override Size WindowSize { get => BufferSize; set => Refuse(); }

    /// <inheritdoc/>
    public override Size MaxPhysicalWindowSize => BufferSize;

    /// <inheritdoc/>
    public override Size MaxWindowSize => BufferSize;

    /// <inheritdoc/>
    public override Coordinates CursorPosition { get; set; }

    /// <inheritdoc/>
    public override Coordinates WindowPosition { get; set; }

    /// <inheritdoc/>
    public override int CursorSize { get; set; } = 25;

    /// <inheritdoc/>
    public override ConsoleColor ForegroundColor { get; set; } = ConsoleColor.Gray;

    /// <inheritdoc/>
    public override ConsoleColor BackgroundColor { get; set; } = ConsoleColor.Black;

    /// <inheritdoc/>
    public override string WindowTitle { get; set; } = "KerasPS";

    /// <inheritdoc/>
    public override bool KeyAvailable => !System.Console.IsInputRedirected && System.Console.KeyAvailable;

    /// <inheritdoc/>
    public override void FlushInputBuffer()
    {
    }

    /// <inheritdoc/>
    public override BufferCell[,] GetBufferContents(Rectangle rectangle) => throw Unavailable();

    /// <inheritdoc/>
    public override KeyInfo ReadKey(ReadKeyOptions options)
    {
        if (System.Console.IsInputRedirected)
            throw Unavailable();
        var key = System.Console.ReadKey(intercept: options.HasFlag(ReadKeyOptions.NoEcho));
        return new KeyInfo((int)key.Key, key.KeyChar, default, keyDown: true);
    }

    /// <inheritdoc/>
    public override void ScrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill) => Refuse();

    /// <inheritdoc/>
    public override void SetBufferContents(Coordinates origin, BufferCell[,] contents) => Refuse();

    /// <inheritdoc/>
    public override void SetBufferContents(Rectangle rectangle, BufferCell fill) => Refuse();

    private static void Refuse() => throw Unavailable();

    private static HostException Unavailable() => new("This host reads and writes lines; it does not address the screen.");
}
