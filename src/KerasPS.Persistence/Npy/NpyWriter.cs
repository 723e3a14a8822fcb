using System.Text;
using KerasPS.Persistence;

namespace KerasPS.Npy;

/// <summary>Writes a tensor as a .npy file of version 1.</summary>
internal static class NpyWriter
{
    public static void Write(Stream stream, Tensor tensor)
    {
        var length = tensor.DType == DType.String
            ? Math.Max(1, tensor.Strings.Select(text => text.EnumerateRunes().Count()).DefaultIfEmpty(1).Max()) : 0;
        var descr = tensor.DType == DType.String ? $"<U{length}" : NpyType.Name(tensor.DType);
        var shape = tensor.Rank == 1 ? $"({tensor.Shape[0]},)" : $"({string.Join(", ", tensor.Shape.ToArray())})";
        var header = $"{{'descr': '{descr}', 'fortran_order': False, 'shape': {shape}, }}";
        // The data begin at a multiple of 64; a line feed ends the header.
        header = header.PadRight((10 + header.Length + 1 + 63) / 64 * 64 - 10 - 1) + "\n";
        stream.Write(NpyHeader.Magic);
        stream.Write([1, 0, (byte)header.Length, (byte)(header.Length >> 8)]);
        stream.Write(Encoding.ASCII.GetBytes(header));
        if (tensor.DType != DType.String) TensorBytes.Write(stream, tensor, tensor.DType);
        else
            foreach (var text in tensor.Strings)
            {
                var bytes = new byte[length * 4];
                Encoding.UTF32.GetBytes(text, bytes);
                stream.Write(bytes);
            }
    }
}
