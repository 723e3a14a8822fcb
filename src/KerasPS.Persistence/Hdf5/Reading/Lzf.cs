namespace KerasPS.Hdf5;

/// <summary>The LZF packing that h5py offers beside gzip: literal runs and references to earlier bytes.</summary>
internal static class Lzf
{
    /// <summary>The unpacked bytes, or null where the input is no LZF of that size.</summary>
    public static byte[]? Unpack(ReadOnlySpan<byte> packed, int size)
    {
        if (size > (packed.Length + 64L) * H5Limits.Inflation) return null;
        var target = new byte[size];
        int from = 0, to = 0;
        while (from < packed.Length)
        {
            int control = packed[from++];
            if (control < 32)
            {
                var run = control + 1;
                if (run > packed.Length - from || run > size - to) return null;
                packed.Slice(from, run).CopyTo(target.AsSpan(to));
                from += run;
                to += run;
                continue;
            }
            var length = control >> 5;
            if (length == 7)
            {
                if (from >= packed.Length) return null;
                length += packed[from++];
            }
            if (from >= packed.Length) return null;
            var back = to - ((control & 31) << 8) - packed[from++] - 1;
            length += 2;
            if (back < 0 || length > size - to) return null;
            // The source may overlap the target: that is how runs are packed.
            for (var i = 0; i < length; i++) target[to++] = target[back++];
        }
        return to == size ? target : null;
    }
}
