namespace KerasPS.Archives;

/// <summary>The checksum of zip entries, eight bytes at a time.</summary>
internal static class Crc32
{
    private static readonly uint[][] Tables = Build();

    public static uint Of(ReadOnlySpan<byte> bytes) => Update(0, bytes);

    public static uint Update(uint crc, ReadOnlySpan<byte> bytes)
    {
        crc = ~crc;
        var t = Tables;
        while (bytes.Length >= 8)
        {
            var low = crc ^ BitConverter.ToUInt32(bytes);
            var high = BitConverter.ToUInt32(bytes[4..]);
            crc = t[7][low & 255] ^ t[6][low >> 8 & 255] ^ t[5][low >> 16 & 255] ^ t[4][low >> 24]
                ^ t[3][high & 255] ^ t[2][high >> 8 & 255] ^ t[1][high >> 16 & 255] ^ t[0][high >> 24];
            bytes = bytes[8..];
        }
        foreach (var b in bytes) crc = t[0][(crc ^ b) & 255] ^ crc >> 8;
        return ~crc;
    }

    private static uint[][] Build()
    {
        var tables = new uint[8][];
        for (var n = 0; n < 8; n++) tables[n] = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++) value = (value & 1) != 0 ? value >> 1 ^ 0xEDB88320 : value >> 1;
            tables[0][i] = value;
        }
        for (var n = 1; n < 8; n++)
            for (var i = 0; i < 256; i++) tables[n][i] = tables[n - 1][i] >> 8 ^ tables[0][tables[n - 1][i] & 255];
        return tables;
    }
}
