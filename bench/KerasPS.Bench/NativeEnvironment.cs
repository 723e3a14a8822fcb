using System.Runtime.InteropServices;

namespace KerasPS.Bench;

/// <summary>Native libraries read the process' own environment, which Environment.SetEnvironmentVariable does not change.</summary>
internal static partial class NativeEnvironment
{
    public static void Set(string name, string value)
    {
        if (!OperatingSystem.IsWindows()) _ = Set(name, value, 1);
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Set(string name, string value, int overwrite);
}
