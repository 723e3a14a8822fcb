using KerasPS.Persistence;

namespace KerasPS.Hdf5;

/// <summary>The messages of one object, of header version 1 or 2, continuation blocks included.</summary>
internal static class ObjectHeader
{
    public static List<HeaderMessage> Read(H5Input input, long address)
    {
        var messages = new List<HeaderMessage>();
        var start = input.At(address);
        if (input.Number(start.Position, 4) == 0x5244484F) ReadVersion2(input, start, messages);
        else ReadVersion1(input, start, messages);
        return messages;
    }

    private static void ReadVersion1(H5Input input, H5Cursor cursor, List<HeaderMessage> messages)
    {
        if (cursor.U8() != 1) throw input.Damaged("an object header has an unknown version");
        cursor.Skip(1);
        var declared = cursor.U16();
        cursor.Skip(4);
        var size = cursor.U32();
        cursor.Skip(4);
        var blocks = new Queue<H5Cursor>();
        blocks.Enqueue(cursor.Part(size));
        while (blocks.TryDequeue(out var block))
            while (block.Left >= 8 && messages.Count < declared)
            {
                input.SpendStep();
                var type = block.U16();
                var length = block.U16();
                var flags = block.U8();
                block.Skip(3);
                Add(input, messages, blocks, new(type, flags, block.Part(length)), block2: false);
            }
    }

    private static void ReadVersion2(H5Input input, H5Cursor cursor, List<HeaderMessage> messages)
    {
        cursor.Expect("OHDR");
        if (cursor.U8() != 2) throw input.Damaged("an object header has an unknown version");
        var flags = cursor.U8();
        if ((flags & 0x20) != 0) cursor.Skip(16);
        if ((flags & 0x10) != 0) cursor.Skip(4);
        var size = (long)cursor.Number(1 << (flags & 3));
        var blocks = new Queue<H5Cursor>();
        blocks.Enqueue(cursor.Part(size));
        var tracked = (flags & 4) != 0;
        while (blocks.TryDequeue(out var block))
            while (block.Left >= (tracked ? 6 : 4))
            {
                input.SpendStep();
                var type = block.U8();
                var length = block.U16();
                var messageFlags = block.U8();
                if (tracked) block.Skip(2);
                if (length > block.Left) break;
                Add(input, messages, blocks, new(type, messageFlags, block.Part(length)), block2: true);
            }
    }

    private static void Add(H5Input input, List<HeaderMessage> messages, Queue<H5Cursor> blocks, HeaderMessage message, bool block2)
    {
        if (messages.Count >= H5Limits.Messages) throw PersistenceErrors.TooLarge(input.File, "an object has too many header messages");
        messages.Add(message);
        if (message.Type != HeaderMessage.Continuation) return;
        var body = message.Body;
        var address = body.Offset();
        var length = body.Length();
        var block = input.At(address, length);
        if (block2)
        {
            block.Expect("OCHK");
            block = block.Part(block.Left - 4);
        }
        blocks.Enqueue(block);
        if (blocks.Count > 1000) throw input.Damaged("an object header goes on without end");
    }
}
