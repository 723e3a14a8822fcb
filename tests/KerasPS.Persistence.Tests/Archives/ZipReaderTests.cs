using System.IO.Compression;
using KerasPS.Archives;
using KerasPS.Hdf5;

namespace KerasPS.Tests;

public sealed class ZipReaderTests
{
    [Theory]
    [InlineData(CompressionLevel.NoCompression)]
    [InlineData(CompressionLevel.Optimal)]
    public void Stored_and_packed_entries_are_read(CompressionLevel level)
    {
        var content = Enumerable.Range(0, 100_000).Select(i => (byte)(i / 7)).ToArray();
        using var zip = Open(Archive(level, ("config.json", content)));
        Assert.Equal(content, zip.Bytes(zip.Entries["config.json"], 1 << 20));
    }

    [Fact]
    public void Our_own_archives_are_stored_and_equal_each_time()
    {
        var first = Write();
        Assert.Equal(first, Write());
        using var zip = Open(first);
        Assert.Equal(0, zip.Entries["a.txt"].Method);
        Assert.Equal("text"u8.ToArray(), zip.Bytes(zip.Entries["a.txt"], 100));
    }

    [Theory]
    [InlineData("../evil.txt")]
    [InlineData("a/../../evil.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("C:/evil.txt")]
    [InlineData("a\\b.txt")]
    public void A_name_that_points_outside_is_refused(string name) =>
        Assert.Equal("FileUnsafe", Assert.Throws<KerasException>(() => Open(Archive(CompressionLevel.Optimal, (name, [1])))).ErrorId);

    [Fact]
    public void Two_entries_of_one_name_are_refused() => Assert.Equal("FileUnsafe",
        Assert.Throws<KerasException>(() => Open(Archive(CompressionLevel.Optimal, ("a", [1]), ("a", [2])))).ErrorId);

    [Fact]
    public void An_entry_that_unpacks_to_more_than_it_declares_is_refused()
    {
        var bytes = Archive(CompressionLevel.Optimal, ("bomb", new byte[1 << 20]));
        // The declared size, in the central directory: 24 bytes behind its mark.
        var at = bytes.AsSpan().LastIndexOf("PK\x01\x02"u8);
        BitConverter.TryWriteBytes(bytes.AsSpan(at + 24), 1000);
        using var zip = Open(bytes);
        Assert.Equal("FileTooLarge", Assert.Throws<KerasException>(() => zip.Bytes(zip.Entries["bomb"], 1 << 20)).ErrorId);
    }

    [Fact]
    public void An_entry_that_declares_more_than_deflate_can_pack_is_refused()
    {
        var bytes = Archive(CompressionLevel.Optimal, ("bomb", new byte[1000]));
        var at = bytes.AsSpan().LastIndexOf("PK\x01\x02"u8);
        BitConverter.TryWriteBytes(bytes.AsSpan(at + 24), 0x7FFFFFFF);
        Assert.Equal("FileTooLarge", Assert.Throws<KerasException>(() => Open(bytes)).ErrorId);
    }

    [Fact]
    public void A_changed_entry_is_found_by_its_checksum()
    {
        var bytes = Archive(CompressionLevel.NoCompression, ("a", [1, 2, 3, 4, 5, 6, 7, 8]));
        bytes[bytes.AsSpan().IndexOf(new byte[] { 1, 2, 3, 4 })] = 9;
        using var zip = Open(bytes);
        Assert.Equal("FileDamaged", Assert.Throws<KerasException>(() => zip.Bytes(zip.Entries["a"], 100)).ErrorId);
    }

    private static ZipReader Open(byte[] bytes) => ZipReader.Open(new MemoryByteSource(bytes, "test.keras"));

    private static byte[] Write()
    {
        var stream = new MemoryStream();
        using (var writer = new ZipWriter(stream)) writer.Add("a.txt", "text");
        return stream.ToArray();
    }

    private static byte[] Archive(CompressionLevel level, params (string Name, byte[] Content)[] entries)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in entries)
            {
                using var target = zip.CreateEntry(name, level).Open();
                target.Write(content);
            }
        return stream.ToArray();
    }
}
