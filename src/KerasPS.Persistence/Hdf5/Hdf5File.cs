namespace KerasPS.Hdf5;

/// <summary>An open HDF5 file: its tree, and the handle through which arrays are read later.</summary>
internal sealed class Hdf5File : IDisposable
{
    private readonly ByteSource source;

    private Hdf5File(ByteSource source)
    {
        this.source = source;
        Root = H5Reader.Read(source);
    }

    public H5Group Root { get; }

    public string Name => source.Name;

    /// <summary>Opens a file and reads its structure.</summary>
    public static Hdf5File Open(string path) => Open(new FileByteSource(path));

    /// <summary>Reads the structure of bytes from elsewhere; the file takes over the source.</summary>
    public static Hdf5File Open(ByteSource source)
    {
        try
        {
            return new(source);
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    public void Dispose() => source.Dispose();
}
