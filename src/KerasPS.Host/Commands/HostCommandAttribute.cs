using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;

namespace KerasPS.Hosting.Commands;

/// <summary>
/// Marks a small stand-in for a command that scripts take for granted and that System.Management.Automation lacks.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class HostCommandAttribute : Attribute
{
    /// <summary>Adds every marked command to a session.</summary>
    public static void Register(InitialSessionState state)
    {
        foreach (var type in typeof(HostCommandAttribute).Assembly.GetTypes())
        {
            if (type.IsDefined(typeof(HostCommandAttribute), inherit: false)
                && type.GetCustomAttribute<CmdletAttribute>() is { } cmdlet)
                state.Commands.Add(new SessionStateCmdletEntry($"{cmdlet.VerbName}-{cmdlet.NounName}", type, null));
        }
    }
}
