using System.Buffers.Binary;
using System.Text;

namespace KerasPS.Bench;

/// <summary>
/// TorchSharp's native library is built with GCC 13. The only thing it wants from that compiler's libstdc++ is a function
/// that initialises the standard streams, which older ones do by themselves. On systems with an older libstdc++ (Debian
/// 12) the copy in the output folder is made to call a harmless function of libc instead, and the demand for the newer
/// version is marked as weak. Layout of the tables: System V ABI, ELF-64, and the GNU symbol versioning extension.
/// </summary>
internal static class OldStandardLibrary
{
    private const string Wanted = "_ZSt21ios_base_library_initv";
    private const string Harmless = "sched_yield";
    private const string Version = "GLIBCXX_3.4.32";
    private const uint DynamicSymbols = 11, VersionSymbols = 0x6FFFFFFF, VersionNeeds = 0x6FFFFFFE;
    private const ushort GlobalVersion = 1, Weak = 2;

    /// <summary>Changes the file where it needs it; a changed file is left alone.</summary>
    public static void Adapt(string path)
    {
        if (!File.Exists(path) || HasVersion()) return;
        var file = File.ReadAllBytes(path);
        var symbols = Section(file, DynamicSymbols);
        var strings = SectionAt(file, symbols.Link).Offset;
        var versions = Section(file, VersionSymbols).Offset;
        var changed = false;
        for (var i = 0; i < symbols.Size / 24; i++)
        {
            var name = strings + (long)Word(file, symbols.Offset + 24L * i);
            if (Text(file, name) != Wanted) continue;
            Encoding.ASCII.GetBytes(Harmless + '\0').CopyTo(file, (int)name);
            BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan((int)(versions + 2L * i)), GlobalVersion);
            changed = true;
        }
        if (!changed) return;
        MarkNeeds(file, Section(file, VersionNeeds).Offset, strings);
        // A new file takes the old one's place: the old one may be a hard link into the package cache.
        File.WriteAllBytes(path + ".new", file);
        File.Move(path + ".new", path, overwrite: true);
    }

    private static bool HasVersion() =>
        new[] { "/usr/lib/x86_64-linux-gnu/libstdc++.so.6", "/usr/lib64/libstdc++.so.6", "/usr/lib/libstdc++.so.6" }
            .Where(File.Exists).Any(l => File.ReadAllBytes(l).AsSpan().IndexOf(Encoding.ASCII.GetBytes(Version)) >= 0);

    private static void MarkNeeds(byte[] file, long need, long strings)
    {
        for (var more = true; more;)
        {
            var count = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan((int)need + 2));
            var entry = need + Word(file, need + 8);
            for (var i = 0; i < count; i++)
            {
                if (Text(file, strings + (long)Word(file, entry + 8)) == Version)
                {
                    var flags = file.AsSpan((int)entry + 4);
                    BinaryPrimitives.WriteUInt16LittleEndian(flags, (ushort)(BinaryPrimitives.ReadUInt16LittleEndian(flags) | Weak));
                }
                entry += Word(file, entry + 12);
            }
            var next = Word(file, need + 12);
            more = next != 0;
            need += next;
        }
    }

    private static (long Offset, long Size, uint Link) Section(byte[] file, uint type)
    {
        var count = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(0x3C));
        for (uint i = 0; i < count; i++)
            if (Word(file, Header(file, i) + 4) == type) return SectionAt(file, i);
        throw new InvalidDataException($"The library has no section of type {type:X}.");
    }

    private static (long Offset, long Size, uint Link) SectionAt(byte[] file, uint index)
    {
        var at = (int)Header(file, index);
        return ((long)BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan(at + 24)),
            (long)BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan(at + 32)), Word(file, at + 40));
    }

    private static long Header(byte[] file, uint index) => (long)BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan(0x28))
        + (long)index * BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(0x3A));

    private static uint Word(byte[] file, long at) => BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan((int)at));

    private static string Text(byte[] file, long at)
    {
        var rest = file.AsSpan((int)at);
        return Encoding.ASCII.GetString(rest[..rest.IndexOf((byte)0)]);
    }
}
