using System.Buffers.Binary;
using System.Numerics;

namespace KerasPS.Layers;

/// <summary>SipHash-2-4 (Aumasson and Bernstein 2012), a keyed hash.</summary>
internal static class SipHash
{
    /// <summary>The hash of bytes under a key.</summary>
    public static ulong Compute(ReadOnlySpan<byte> s, ulong key0, ulong key1)
    {
        var state = new State(0x736f6d6570736575 ^ key0, 0x646f72616e646f6d ^ key1, 0x6c7967656e657261 ^ key0, 0x7465646279746573 ^ key1);
        var whole = s.Length / 8 * 8;
        for (var i = 0; i < whole; i += 8) state.Take(BinaryPrimitives.ReadUInt64LittleEndian(s[i..]));
        var last = (ulong)s.Length << 56;
        for (var i = whole; i < s.Length; i++) last |= (ulong)s[i] << (8 * (i - whole));
        state.Take(last);
        return state.Finish();
    }

    private struct State(ulong v0, ulong v1, ulong v2, ulong v3)
    {
        public void Take(ulong word)
        {
            v3 ^= word;
            Round();
            Round();
            v0 ^= word;
        }

        public ulong Finish()
        {
            v2 ^= 0xff;
            for (var i = 0; i < 4; i++) Round();
            return v0 ^ v1 ^ v2 ^ v3;
        }

        private void Round()
        {
            v0 += v1;
            v2 += v3;
            v1 = BitOperations.RotateLeft(v1, 13) ^ v0;
            v3 = BitOperations.RotateLeft(v3, 16) ^ v2;
            v0 = BitOperations.RotateLeft(v0, 32);
            v2 += v1;
            v0 += v3;
            v1 = BitOperations.RotateLeft(v1, 17) ^ v2;
            v3 = BitOperations.RotateLeft(v3, 21) ^ v0;
            v2 = BitOperations.RotateLeft(v2, 32);
        }
    }
}
