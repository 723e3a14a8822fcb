namespace KerasPS.Hosting.Running;

/// <summary>Reads statements from the terminal and runs them until exit or end of input.</summary>
internal sealed class InteractiveLoop(HostSession session)
{
    /// <summary>Runs the loop and returns the exit code.</summary>
    public int Run()
    {
        while (session.RequestedExitCode is null)
        {
            if (ReadStatement() is not { } statement)
                break;
            if (!string.IsNullOrWhiteSpace(statement))
                session.RunText(statement);
        }

        return session.RequestedExitCode ?? ExitCodes.Success;
    }

    private string? ReadStatement()
    {
        session.Terminal.Write("KerasPS> ");
        var statement = System.Console.ReadLine();
        while (statement is not null && !HostSession.IsComplete(statement))
        {
            session.Terminal.Write("      >> ");
            if (System.Console.ReadLine() is not { Length: > 0 } next)
                break;
            statement += "\n" + next;
        }

        return statement;
    }
}
