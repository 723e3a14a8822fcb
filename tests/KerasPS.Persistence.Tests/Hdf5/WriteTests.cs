using KerasPS.Hdf5;

namespace KerasPS.Tests;

public sealed class WriteTests
{
    [Fact]
    public void What_is_written_is_read_back_equal()
    {
        var root = Sample();
        var back = Hdf5File.Open(new MemoryByteSource(Bytes(root), "written")).Root;
        Assert.Equal("2.3.1", back.Text("keras_version"));
        Assert.Equal("héé", back.Text("accents"));
        Assert.Equal(["a", "bcd", ""], back.Attribute("fixed")!.Strings!);
        Assert.Equal(Enumerable.Range(0, 900).Select(i => $"layer_{i}"), back.Attribute("layer_names")!.Strings);
        Assert.Equal(new Shape(0), back.Attribute("nothing")!.Shape);
        Assert.Equal(1000, back.FindGroup("wide")!.Members.Count);
        foreach (var (path, dataset) in root.Datasets())
        {
            var read = back.FindDataset(path)!.Read();
            Assert.Equal(dataset.Shape, read.Shape);
            Assert.Equal(dataset.Type.TensorType, read.DType);
            Assert.Equal(H5Compare.WeightedSum(dataset.Source), H5Compare.WeightedSum(read));
        }
    }

    [Fact]
    public void An_attribute_beyond_64_KB_is_refused_with_a_way_out()
    {
        var root = new H5Group();
        root.Set("names", H5Attribute.OfFixedList([.. Enumerable.Range(0, 2000).Select(i => new string('x', 40))]));
        var error = Assert.Throws<KerasException>(() => Bytes(root));
        Assert.Equal("FileTooLarge", error.ErrorId);
    }

    [Fact]
    public void A_tensor_can_be_stored_in_another_type()
    {
        var root = new H5Group();
        root.Put("n", new H5Dataset(Tensor.Scalar(1234567f), DType.Int64));
        root.Put("h", new H5Dataset(Tensor.From([1f, 0.333333f]), DType.BFloat16));
        var back = Hdf5File.Open(new MemoryByteSource(Bytes(root), "types")).Root;
        Assert.Equal(DType.Int64, back.FindDataset("n")!.Read().DType);
        Assert.Equal(1234567, back.FindDataset("n")!.Read().GetDouble(0));
        Assert.Equal(DType.BFloat16, back.FindDataset("h")!.Read().DType);
        Assert.Equal(0.333984375, back.FindDataset("h")!.Read().GetDouble(1));
    }

    internal static byte[] SampleBytes() => Bytes(Sample());

    private static byte[] Bytes(H5Group root)
    {
        var stream = new MemoryStream();
        H5Writer.Write(root, stream);
        return stream.ToArray();
    }

    private static H5Group Sample()
    {
        var root = new H5Group();
        root.Set("keras_version", H5Attribute.OfText("2.3.1"));
        root.Set("accents", H5Attribute.OfText("héé", utf8: true));
        root.Set("fixed", H5Attribute.OfFixedList(["a", "bcd", ""]));
        root.Set("layer_names", H5Attribute.OfList([.. Enumerable.Range(0, 900).Select(i => $"layer_{i}")]));
        root.Set("nothing", H5Attribute.OfList([]));
        root.Put("layers/dense/vars/0", new H5Dataset(Tensor.From([1f, 2, 3, 4, 5, 6], 2, 3)));
        root.Put("iterations", new H5Dataset(Tensor.From<long>([12345678901L], Shape.Scalar)));
        root.Put("double", new H5Dataset(Tensor.From([1.5, -2])));
        root.Put("half", new H5Dataset(Tensor.From([(Half)0.5f, (Half)7])));
        root.Put("flags", new H5Dataset(Tensor.From([true, false])));
        root.Put("bytes", new H5Dataset(Tensor.From([(byte)1, (byte)255])));
        root.Put("empty", new H5Dataset(new Tensor(new Shape(0, 4))));
        for (var i = 0; i < 1000; i++) root.Put($"wide/d{i}", new H5Dataset(Tensor.From<int>([i], Shape.Scalar)));
        return root;
    }
}
