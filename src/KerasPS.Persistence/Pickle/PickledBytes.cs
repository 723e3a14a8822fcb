using System.Text;

namespace KerasPS.Pickle;

/// <summary>A byte string: Python 2 text or Python 3 bytes.</summary>
internal sealed class PickledBytes(byte[] bytes)
{
    public byte[] Bytes { get; } = bytes;

    public string Text => Encoding.Latin1.GetString(Bytes);
}
