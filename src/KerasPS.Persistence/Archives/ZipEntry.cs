namespace KerasPS.Archives;

/// <summary>One file of an archive, by its central directory entry.</summary>
internal sealed record ZipEntry(string Name, int Method, uint Crc, long Packed, long Size, long HeaderOffset);
