namespace KerasPS.Cpu;

/// <summary>Work that can be split over the pool's threads.</summary>
public interface IParallelWork
{
    /// <summary>Does one part; part 0 runs on the caller. Results must not depend on the number of parts.</summary>
    void RunPart(int part, int parts, int phase);
}
