using System.Text.Json;
using KerasPS.Hdf5;

namespace KerasPS.Tests;

public sealed class ReadTests
{
    private static readonly Dictionary<string, byte[]> Forms = Repository.Cases("h5py-forms.zip");

    public static TheoryData<string, string> Refused => new()
    {
        { "external_link", "FileUnsafe" }, { "external_link_latest", "FileUnsafe" }, { "soft_link", "FileUnsafe" },
        { "soft_link_latest", "FileUnsafe" }, { "external_storage", "FileUnsafe" }, { "virtual", "FileUnsafe" },
        { "group_twice", "FileUnsafe" }, { "deep", "FileTooLarge" },
    };

    [Theory]
    [InlineData("old")]
    [InlineData("new")]
    [InlineData("v110")]
    public void Every_form_h5py_writes_is_read_as_h5py_reads_it(string name)
    {
        using var file = Hdf5File.Open(new MemoryByteSource(Forms[name + ".h5"], name));
        using var facts = JsonDocument.Parse(Forms[name + ".json"]);
        H5Compare.Check(file.Root, facts.RootElement);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_file_that_points_outside_itself_is_refused(string name, string id)
    {
        var bytes = Forms[$"refused/{name}.h5"];
        var error = Assert.Throws<KerasException>(() => Hdf5File.Open(new MemoryByteSource(bytes, name + ".h5")));
        Assert.Equal(id, error.ErrorId);
        Assert.Contains(name, error.Message);
    }

    [Theory]
    [InlineData("unwritten_terabytes")]
    [InlineData("sparse_terabytes")]
    public void An_array_larger_than_its_file_can_hold_is_refused_before_memory_is_taken(string name)
    {
        using var file = Hdf5File.Open(new MemoryByteSource(Forms[$"refused/{name}.h5"], name));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var error = Assert.Throws<KerasException>(() => file.Root.FindDataset("d")!.Read());
        Assert.Equal("FileTooLarge", error.ErrorId);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1 << 20);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(100)]
    [InlineData(3000)]
    public void A_file_cut_short_is_refused(int length)
    {
        var bytes = Forms["old.h5"].AsMemory(0, length);
        var error = Assert.Throws<KerasException>(() => Hdf5File.Open(new MemoryByteSource(bytes, "cut")));
        Assert.True(error.ErrorId is "FileDamaged" or "FileFormatUnknown" or "FileTooLarge", error.ErrorId);
    }

    [Fact]
    public void A_missing_file_has_an_id_of_its_own()
    {
        var error = Assert.Throws<KerasException>(() => Hdf5File.Open(Path.Combine(Path.GetTempPath(), "no", "such.h5")));
        Assert.Equal("FileMissing", error.ErrorId);
    }
}
