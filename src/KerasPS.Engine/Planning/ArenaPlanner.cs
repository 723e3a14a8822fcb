namespace KerasPS.Planning;

/// <summary>
/// Places buffers of known lifetimes in one block of memory so that those alive at the same time do not overlap:
/// the largest first, each into the tightest gap that fits.
/// </summary>
internal static class ArenaPlanner
{
    /// <summary>Offsets (in the unit of the sizes) for each buffer, and the length of the block.</summary>
    /// <param name="sizes">The lengths, already rounded up to the alignment.</param>
    /// <param name="starts">The first moment each buffer is written.</param>
    /// <param name="ends">The last moment each buffer is read.</param>
    public static (long[] Offsets, long Length) Place(long[] sizes, int[] starts, int[] ends)
    {
        var order = Enumerable.Range(0, sizes.Length).OrderByDescending(i => sizes[i]).ThenBy(i => starts[i]).ToArray();
        var offsets = new long[sizes.Length];
        var placed = new List<int>();
        long length = 0;
        foreach (var buffer in order)
        {
            // "placed" stays sorted by offset, so one sweep sees every gap between neighbours in time.
            long best = -1, bestGap = long.MaxValue, end = 0;
            foreach (var other in placed)
            {
                if (ends[other] < starts[buffer] || ends[buffer] < starts[other]) continue;
                var gap = offsets[other] - end;
                if (gap >= sizes[buffer] && gap < bestGap) (best, bestGap) = (end, gap);
                end = Math.Max(end, offsets[other] + sizes[other]);
            }
            offsets[buffer] = best >= 0 ? best : end;
            length = Math.Max(length, offsets[buffer] + sizes[buffer]);
            var at = placed.FindIndex(p => offsets[p] > offsets[buffer]);
            placed.Insert(at < 0 ? placed.Count : at, buffer);
        }
        return (offsets, length);
    }
}
