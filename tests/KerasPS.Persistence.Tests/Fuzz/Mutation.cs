namespace KerasPS.Tests;

/// <summary>Damages a copy of a file's bytes, the same way each time for one seed.</summary>
internal static class Mutation
{
    private static readonly ulong[] Telling =
        [0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0x7FFFFFFFFFFFFFFF, ulong.MaxValue, 1 << 20, 1UL << 40];

    public static byte[] Of(byte[] original, ulong seed)
    {
        var random = new Random(unchecked((int)(seed * 0x9E3779B97F4A7C15 >> 32)));
        var bytes = (byte[])original.Clone();
        var count = 1 + random.Next(4);
        for (var i = 0; i < count && bytes.Length > 8; i++) bytes = One(bytes, random);
        return bytes;
    }

    private static byte[] One(byte[] bytes, Random random)
    {
        // Structures stand mostly in the first part and in the texts: half of all damage goes there.
        var at = random.Next(random.Next(2) == 0 ? Math.Min(bytes.Length, 4096) : bytes.Length);
        switch (random.Next(9))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                return bytes;
            case 1:
                bytes[at] = (byte)random.Next(256);
                return bytes;
            case 2 or 3:
                var size = 1 << random.Next(4);
                var value = BitConverter.GetBytes(Telling[random.Next(Telling.Length)]);
                value.AsSpan(0, Math.Min(size, bytes.Length - at)).CopyTo(bytes.AsSpan(at));
                return bytes;
            case 4:
                return bytes[..at];
            case 5:
                return Digits(bytes, at, random);
            case 6:
                var from = random.Next(bytes.Length);
                var length = Math.Min(random.Next(1, 64), bytes.Length - Math.Max(at, from));
                Array.Copy(bytes, from, bytes, at, length);
                return bytes;
            case 7:
                return [.. bytes.AsSpan(0, at), .. new byte[random.Next(1, 32)], .. bytes.AsSpan(at)];
            default:
                return Pointer(bytes, at, random);
        }
    }

    // Numbers in configurations grow, shrink or change sign.
    private static byte[] Digits(byte[] bytes, int at, Random random)
    {
        for (var i = at; i < bytes.Length; i++)
            if (bytes[i] is >= (byte)'0' and <= (byte)'9')
            {
                bytes[i] = "0123456789-e[]{}\""u8[random.Next(17)];
                if (random.Next(3) > 0) return bytes;
            }
        return bytes;
    }

    // An address that leads to another place of the same file: loops and overlaps.
    private static byte[] Pointer(byte[] bytes, int at, Random random)
    {
        var aligned = at / 8 * 8;
        if (aligned + 8 <= bytes.Length) BitConverter.TryWriteBytes(bytes.AsSpan(aligned), (long)random.Next(bytes.Length) / 8 * 8);
        return bytes;
    }
}
