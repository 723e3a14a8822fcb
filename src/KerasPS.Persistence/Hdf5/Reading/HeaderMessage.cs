namespace KerasPS.Hdf5;

/// <summary>One message of an object header.</summary>
internal sealed record HeaderMessage(int Type, int Flags, H5Cursor Body)
{
    public const int Dataspace = 0x01;
    public const int LinkInfo = 0x02;
    public const int Datatype = 0x03;
    public const int OldFillValue = 0x04;
    public const int FillValue = 0x05;
    public const int Link = 0x06;
    public const int ExternalFiles = 0x07;
    public const int Layout = 0x08;
    public const int Filters = 0x0B;
    public const int Attribute = 0x0C;
    public const int Continuation = 0x10;
    public const int SymbolTable = 0x11;
    public const int AttributeInfo = 0x15;

    /// <summary>Whether the body only refers to a message kept elsewhere (a named datatype).</summary>
    public bool Shared => (Flags & 2) != 0;
}
