using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace KerasPS.Pickle;

/// <summary>
/// Reads Python pickles (protocols 0 to 4) as data: numbers, text, lists, tuples, dictionaries and NumPy arrays. A
/// pickle is a program; this reader knows only the few calls that make a NumPy array and refuses every other one,
/// so nothing of the file is ever run. Opcodes: Python's pickletools.
/// </summary>
internal sealed class PickleReader
{
    private const int LargestText = 1 << 26;
    private readonly byte[] data;
    private readonly List<object?> stack = [];
    private readonly Stack<int> marks = new();
    private readonly Dictionary<int, object?> memo = [];
    private int at;

    private PickleReader(byte[] data, int start)
    {
        this.data = data;
        at = start;
    }

    /// <summary>The object a pickle holds.</summary>
    /// <exception cref="KerasException">The pickle is damaged or calls something.</exception>
    public static object? Read(byte[] data, int start = 0)
    {
        try
        {
            return new PickleReader(data, start).Run();
        }
        catch (Exception e) when (e is IndexOutOfRangeException or ArgumentException or InvalidCastException or InvalidOperationException
            or FormatException or OverflowException or KeyNotFoundException)
        {
            throw new KerasException("PickleDamaged", $"The pickle is damaged: {e.Message}", e);
        }
    }

    private object? Run()
    {
        while (true)
        {
            var opcode = (char)data[at++];
            switch (opcode)
            {
                case '\x80': at++; break; // protocol
                case '\x95': at += 8; break; // frame
                case '.': return Pop();
                case '(': marks.Push(stack.Count); break;
                case '0': Pop(); break;
                case '1': PopMark(); break;
                case '2': stack.Add(stack[^1]); break;
                case 'N': stack.Add(null); break;
                case '\x88': stack.Add(true); break;
                case '\x89': stack.Add(false); break;
                case 'I': Integer(Line()); break;
                case 'J': stack.Add((long)BinaryPrimitives.ReadInt32LittleEndian(Take(4))); break;
                case 'K': stack.Add((long)data[at++]); break;
                case 'M': stack.Add((long)BinaryPrimitives.ReadUInt16LittleEndian(Take(2))); break;
                case 'L': stack.Add(long.Parse(Line().TrimEnd('L'), CultureInfo.InvariantCulture)); break;
                case '\x8a': Long(data[at++]); break;
                case 'F': stack.Add(double.Parse(Line(), CultureInfo.InvariantCulture)); break;
                case 'G': stack.Add(BinaryPrimitives.ReadDoubleBigEndian(Take(8))); break;
                case 'S': stack.Add(new PickledBytes(Encoding.Latin1.GetBytes(PickleText.Unquote(Line())))); break;
                case 'T' or 'B': stack.Add(new PickledBytes(Take(Length(BinaryPrimitives.ReadInt32LittleEndian(Take(4)))).ToArray())); break;
                case 'U' or 'C': stack.Add(new PickledBytes(Take(data[at++]).ToArray())); break;
                case '\x8e': stack.Add(new PickledBytes(Take(Length(BinaryPrimitives.ReadInt64LittleEndian(Take(8)))).ToArray())); break;
                case 'V': stack.Add(PickleText.Unescape(Line())); break;
                case 'X': stack.Add(Encoding.UTF8.GetString(Take(Length(BinaryPrimitives.ReadInt32LittleEndian(Take(4)))))); break;
                case '\x8c': stack.Add(Encoding.UTF8.GetString(Take(data[at++]))); break;
                case ']': stack.Add(new List<object?>()); break;
                case 'l': stack.Add(PopMark()); break;
                case 'a': { var item = Pop(); ((List<object?>)stack[^1]!).Add(item); break; }
                case 'e': { var items = PopMark(); ((List<object?>)stack[^1]!).AddRange(items); break; }
                case ')': stack.Add(Array.Empty<object?>()); break;
                case 't': stack.Add(PopMark().ToArray()); break;
                case '\x85': Tuple(1); break;
                case '\x86': Tuple(2); break;
                case '\x87': Tuple(3); break;
                case '}': stack.Add(new Dictionary<object, object?>()); break;
                case 'd': { var pairs = PopMark(); var table = new Dictionary<object, object?>(); Fill(table, pairs); stack.Add(table); break; }
                case 's': { var value = Pop(); var key = Pop(); Fill((Dictionary<object, object?>)stack[^1]!, [key, value]); break; }
                case 'u': { var pairs = PopMark(); Fill((Dictionary<object, object?>)stack[^1]!, pairs); break; }
                case 'p': memo[int.Parse(Line(), CultureInfo.InvariantCulture)] = stack[^1]; break;
                case 'q': memo[data[at++]] = stack[^1]; break;
                case 'r': memo[BinaryPrimitives.ReadInt32LittleEndian(Take(4))] = stack[^1]; break;
                case '\x94': memo[memo.Count] = stack[^1]; break;
                case 'g': stack.Add(memo[int.Parse(Line(), CultureInfo.InvariantCulture)]); break;
                case 'h': stack.Add(memo[data[at++]]); break;
                case 'j': stack.Add(memo[BinaryPrimitives.ReadInt32LittleEndian(Take(4))]); break;
                case 'c': { var module = Line(); stack.Add(PickledCall.Find(module, Line())); break; }
                case '\x93': { var name = (string)Pop()!; stack.Add(PickledCall.Find((string)Pop()!, name)); break; }
                case 'R': { var arguments = (object?[])Pop()!; stack.Add(((PickledCall)Pop()!).Make(arguments)); break; }
                case 'b': { var state = Pop(); PickledCall.SetState(stack[^1], state); break; }
                default:
                    throw new KerasException("PickleRefused", $"The pickle uses the instruction 0x{(int)opcode:x2}, which data do not need; " +
                        "the file may be damaged or hostile.");
            }
        }
    }

    private void Integer(string text) => stack.Add(text switch
    {
        "00" => false,
        "01" => true,
        _ => long.Parse(text, CultureInfo.InvariantCulture),
    });

    private void Long(int length)
    {
        var value = new System.Numerics.BigInteger(Take(length));
        stack.Add((long)value);
    }

    private void Tuple(int count)
    {
        var items = stack[^count..].ToArray();
        stack.RemoveRange(stack.Count - count, count);
        stack.Add(items);
    }

    private static void Fill(Dictionary<object, object?> table, List<object?> pairs)
    {
        for (var i = 0; i + 1 < pairs.Count; i += 2)
            table[pairs[i] is PickledBytes bytes ? bytes.Text : pairs[i] ?? throw new FormatException("a key is None")] = pairs[i + 1];
    }

    private List<object?> PopMark()
    {
        var start = marks.Pop();
        var items = stack[start..];
        stack.RemoveRange(start, stack.Count - start);
        return items;
    }

    private object? Pop()
    {
        var value = stack[^1];
        stack.RemoveAt(stack.Count - 1);
        return value;
    }

    private string Line()
    {
        var end = Array.IndexOf(data, (byte)'\n', at);
        if (end < 0 || end - at > LargestText) throw new FormatException("a line does not end");
        var text = Encoding.Latin1.GetString(data, at, end - at).TrimEnd('\r');
        at = end + 1;
        return text;
    }

    private int Length(long length) => length >= 0 && length <= data.Length - at
        ? (int)length
        : throw new FormatException($"a length of {length} goes beyond the file");

    private ReadOnlySpan<byte> Take(int count)
    {
        var span = data.AsSpan(at, count);
        at += count;
        return span;
    }
}
