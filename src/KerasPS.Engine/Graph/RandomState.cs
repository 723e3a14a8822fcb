namespace KerasPS;

/// <summary>
/// The state of all random streams: a seed and a counter that grows by one with each run of a plan. A random op adds
/// its own stream number, so the numbers depend on (seed, step, stream, position) alone and a state of two numbers,
/// saved in a checkpoint, resumes exactly.
/// </summary>
public sealed class RandomState
{
    /// <summary>Makes a state.</summary>
    public RandomState(ulong seed, ulong step = 0)
    {
        Seed = seed;
        Step = step;
    }

    /// <summary>The state used where none is given; seeded from the system, or by Set-RandomSeed.</summary>
    public static RandomState Global { get; set; } = new((ulong)Random.Shared.NextInt64());

    /// <summary>The seed.</summary>
    public ulong Seed { get; set; }

    /// <summary>How many runs have drawn from the streams.</summary>
    public ulong Step { get; set; }
}
