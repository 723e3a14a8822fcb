using KerasPS.Persistence;

namespace KerasPS.Hdf5;

/// <summary>An array in a file. Its values stay in the file until they are asked for.</summary>
internal sealed class H5Dataset : H5Node
{
    private readonly IH5Data data;

    internal H5Dataset(H5Type type, Shape shape, IH5Data data)
    {
        Type = type;
        Shape = shape;
        this.data = data;
    }

    /// <summary>An array to write: values of a tensor, stored in a type of the file's own where one is given.</summary>
    public H5Dataset(Tensor tensor, DType? stored = null)
        : this(H5Type.Of(stored ?? tensor.DType), tensor.Shape, new TensorData(tensor)) { }

    public H5Type Type { get; }

    public Shape Shape { get; }

    /// <summary>The values of an array that is to be written.</summary>
    internal Tensor Source => (data as TensorData)?.Tensor ?? Read();

    /// <summary>The values as a new tensor.</summary>
    public Tensor Read()
    {
        if (data is TensorData held) return held.Tensor;
        var type = Type.TensorType
            ?? throw PersistenceErrors.Unsupported(data.File, "it stores an array of a type that is neither number nor text");
        data.CheckStored(this);
        var tensor = new Tensor(Shape, type);
        ReadInto(tensor);
        return tensor;
    }

    /// <summary>Reads the values into a tensor of equal size, straight into its memory where the types agree.</summary>
    public void ReadInto(Tensor target)
    {
        if (!target.Shape.Equals(Shape)) throw new ShapeMismatchException("Reading an array", target.Shape, Shape, "give a tensor of the stored shape");
        data.CheckStored(this);
        data.Read(this, target);
    }

    private sealed class TensorData(Tensor tensor) : IH5Data
    {
        public Tensor Tensor => tensor;

        public string File => "a new file";

        public void CheckStored(H5Dataset dataset) { }

        public void Read(H5Dataset dataset, Tensor target) => target.CopyFrom(tensor);
    }
}
