using System.Text;
using KerasPS.Hdf5;
using KerasPS.Npy;
using KerasPS.Persistence;

namespace KerasPS.Tests;

public sealed class NumpyFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("keras-npy-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Every_element_type_goes_there_and_back()
    {
        var arrays = new Dictionary<string, Tensor>
        {
            ["f4"] = Tensor.From([1f, 2, 3, 4, 5, 6], 2, 3), ["f8"] = Tensor.From([1.5]), ["f2"] = Tensor.From([(Half)2]),
            ["i1"] = Tensor.From([(sbyte)-1]), ["i4"] = Tensor.From([-7, 8]), ["i8"] = Tensor.From([long.MinValue]),
            ["u1"] = Tensor.From([(byte)200]), ["b"] = Tensor.From([true, false]), ["scalar"] = Tensor.Scalar(4),
            ["empty"] = new Tensor(new Shape(0, 3)), ["text"] = Tensor.FromStrings(["a", "été 🙂", ""], new Shape(3)),
        };
        var path = Path.Combine(folder, "all.npz");
        NumpyFile.WriteArchive(path, arrays);
        var back = NumpyFile.ReadArchive(path);
        Assert.Equal(arrays.Keys, back.Keys);
        foreach (var (name, array) in arrays)
        {
            Assert.Equal(array.Shape, back[name].Shape);
            Assert.Equal(array.DType, back[name].DType);
            if (array.DType == DType.String) Assert.Equal(array.Strings, back[name].Strings);
            else Assert.Equal(array.Bytes.ToArray(), back[name].Bytes.ToArray());
        }
    }

    [Fact]
    public void Column_order_and_big_endian_values_are_turned()
    {
        var data = new byte[6 * 4];
        for (var i = 0; i < 6; i++) System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(i * 4), i);
        // Column-major 0..5 of shape (2, 3): rows 0 2 4 and 1 3 5.
        var tensor = Read("{'descr': '>i4', 'fortran_order': True, 'shape': (2, 3), }", data);
        Assert.Equal([0, 2, 4, 1, 3, 5], tensor.Span<int>().ToArray());
    }

    [Theory]
    [InlineData("{'descr': '|O', 'fortran_order': False, 'shape': (1,), }", "FileUnsafe")]
    [InlineData("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1,), }", "FileFeatureUnsupported")]
    [InlineData("{'descr': '<c8', 'fortran_order': False, 'shape': (1,), }", "FileFeatureUnsupported")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (100000, 100000), }", "FileTooLarge")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (2147483647, 2147483647, 2147483647), }", "FileTooLarge")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (-1,), }", "FileDamaged")]
    [InlineData("{'descr': '<f4', 'fortran_order': False}", "FileDamaged")]
    [InlineData("", "FileDamaged")]
    public void What_cannot_be_read_is_refused_with_its_reason(string header, string id)
    {
        var error = Assert.Throws<KerasException>(() => Read(header, new byte[8]));
        Assert.Equal(id, error.ErrorId);
    }

    private static Tensor Read(string header, byte[] data)
    {
        var bytes = new List<byte> { 0x93 };
        bytes.AddRange("NUMPY"u8);
        bytes.AddRange([1, 0, (byte)header.Length, (byte)(header.Length >> 8)]);
        bytes.AddRange(Encoding.ASCII.GetBytes(header));
        bytes.AddRange(data);
        return NpyReader.Read(new MemoryByteSource(bytes.ToArray(), "test.npy"));
    }
}
