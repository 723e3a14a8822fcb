using System.Globalization;

namespace KerasPS;

/// <summary>Default names of layers and models, counted a session as in Keras: dense, dense_1, dense_2.</summary>
public static class UniqueNames
{
    private static readonly Dictionary<string, int> Counters = [];

    /// <summary>The next free name of a class.</summary>
    public static string Next(string className)
    {
        var prefix = Naming.ToSnakeCase(className);
        lock (Counters)
        {
            var count = Counters.GetValueOrDefault(prefix);
            Counters[prefix] = count + 1;
            return count == 0 ? prefix : $"{prefix}_{count.ToString(CultureInfo.InvariantCulture)}";
        }
    }

    /// <summary>Starts all counters anew (Keras' <c>clear_session</c>).</summary>
    public static void Reset()
    {
        lock (Counters) Counters.Clear();
    }
}
