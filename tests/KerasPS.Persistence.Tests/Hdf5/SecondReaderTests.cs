using PureHDF;

namespace KerasPS.Tests;

/// <summary>An HDF5 library that shares no code with ours reads what we write.</summary>
public sealed class SecondReaderTests
{
    [Fact]
    public void Another_library_reads_the_same_values()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, WriteTests.SampleBytes());
            using var file = H5File.OpenRead(path);
            Assert.Equal("2.3.1", file.Attribute("keras_version").Read<string>());
            Assert.Equal("layer_7", file.Attribute("layer_names").Read<string[]>()[7]);
            Assert.Equal("bcd", file.Attribute("fixed").Read<string[]>()[1]);
            Assert.Equal([1f, 2, 3, 4, 5, 6], file.Dataset("layers/dense/vars/0").Read<float[]>());
            Assert.Equal(12345678901L, file.Dataset("iterations").Read<long>());
            Assert.Equal(1000, file.Group("wide").Children().Count());
            Assert.Equal(999, file.Dataset("wide/d999").Read<int>());
        }
        finally
        {
            File.Delete(path);
        }
    }
}
