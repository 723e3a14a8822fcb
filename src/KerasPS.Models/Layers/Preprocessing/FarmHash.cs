using System.Buffers.Binary;
using System.Numerics;

namespace KerasPS.Layers;

/// <summary>FarmHash's 64-bit fingerprint (Pike 2014), which TensorFlow numbers text with.</summary>
internal static class FarmHash
{
    private const ulong K0 = 0xc3a5c85c97cb3127;
    private const ulong K1 = 0xb492b66fbe98f273;
    private const ulong K2 = 0x9ae16a3b2f90404f;

    /// <summary>The fingerprint of bytes.</summary>
    public static ulong Fingerprint(ReadOnlySpan<byte> s) => s.Length switch
    {
        <= 16 => UpTo16(s),
        <= 32 => UpTo32(s),
        <= 64 => UpTo64(s),
        _ => Long(s),
    };

    /// <summary>One fingerprint of two, for crossed features.</summary>
    public static ulong Join(ulong first, ulong second)
    {
        const ulong Factor = 0xc6a4a7935bd1e995;
        var result = first ^ Factor;
        result ^= Shift(second * Factor) * Factor;
        result *= Factor;
        result = Shift(result) * Factor;
        return Shift(result);
    }

    private static ulong UpTo16(ReadOnlySpan<byte> s)
    {
        var n = (ulong)s.Length;
        if (n >= 8)
        {
            var factor = K2 + n * 2;
            var a = Word(s, 0) + K2;
            var b = Word(s, s.Length - 8);
            return Mix(Turn(b, 37) * factor + a, (Turn(a, 25) + b) * factor, factor);
        }
        if (n >= 4) return Mix(n + ((ulong)Half(s, 0) << 3), Half(s, s.Length - 4), K2 + n * 2);
        if (n == 0) return K2;
        var y = s[0] + ((uint)s[s.Length >> 1] << 8);
        var z = (uint)n + ((uint)s[^1] << 2);
        return Shift(y * K2 ^ z * K0) * K2;
    }

    private static ulong UpTo32(ReadOnlySpan<byte> s)
    {
        var factor = K2 + (ulong)s.Length * 2;
        var a = Word(s, 0) * K1;
        var b = Word(s, 8);
        var c = Word(s, s.Length - 8) * factor;
        var d = Word(s, s.Length - 16) * K2;
        return Mix(Turn(a + b, 43) + Turn(c, 30) + d, a + Turn(b + K2, 18) + c, factor);
    }

    private static ulong UpTo64(ReadOnlySpan<byte> s)
    {
        var factor = K2 + (ulong)s.Length * 2;
        var a = Word(s, 0) * K2;
        var b = Word(s, 8);
        var c = Word(s, s.Length - 8) * factor;
        var d = Word(s, s.Length - 16) * K2;
        var y = Turn(a + b, 43) + Turn(c, 30) + d;
        var z = Mix(y, a + Turn(b + K2, 18) + c, factor);
        var e = Word(s, 16) * factor;
        var f = Word(s, 24);
        var g = (y + Word(s, s.Length - 32)) * factor;
        var h = (z + Word(s, s.Length - 24)) * factor;
        return Mix(Turn(e + f, 43) + Turn(g, 30) + h, e + Turn(f + a, 18) + g, factor);
    }

    private static ulong Long(ReadOnlySpan<byte> s)
    {
        const ulong Seed = 81;
        var x = unchecked(Seed * K2) + Word(s, 0);
        var y = unchecked(Seed * K1 + 113);
        var z = Shift(y * K2 + 113) * K2;
        (ulong A, ulong B) v = (0, 0), w = (0, 0);
        var blocks = (s.Length - 1) / 64;
        for (var i = 0; i < blocks; i++) Block(s[(i * 64)..], K1, false, ref x, ref y, ref z, ref v, ref w);
        var factor = K1 + ((z & 0xff) << 1);
        var rest = (ulong)((s.Length - 1) & 63);
        w.A += rest;
        v.A += w.A;
        w.A += v.A;
        Block(s[^64..], factor, true, ref x, ref y, ref z, ref v, ref w);
        return Mix(Mix(v.A, w.A, factor) + Shift(y) * K0 + z, Mix(v.B, w.B, factor) + x, factor);
    }

    private static void Block(ReadOnlySpan<byte> s, ulong factor, bool last, ref ulong x, ref ulong y, ref ulong z,
        ref (ulong A, ulong B) v, ref (ulong A, ulong B) w)
    {
        var nine = last ? 9UL : 1;
        x = Turn(x + y + v.A + Word(s, 8), 37) * factor;
        y = Turn(y + v.B + Word(s, 48), 42) * factor;
        x ^= w.B * nine;
        y += v.A * nine + Word(s, 40);
        z = Turn(z + w.A, 33) * factor;
        v = Weak(s, v.B * factor, x + w.A);
        w = Weak(s[32..], z + w.B, y + Word(s, 16));
        (z, x) = (x, z);
    }

    private static (ulong A, ulong B) Weak(ReadOnlySpan<byte> s, ulong a, ulong b)
    {
        var last = Word(s, 24);
        a += Word(s, 0);
        b = Turn(b + a + last, 21);
        var c = a;
        a += Word(s, 8) + Word(s, 16);
        b += Turn(a, 44);
        return (a + last, b + c);
    }

    private static ulong Mix(ulong u, ulong v, ulong factor)
    {
        var a = (u ^ v) * factor;
        a ^= a >> 47;
        var b = (v ^ a) * factor;
        b ^= b >> 47;
        return b * factor;
    }

    private static ulong Shift(ulong value) => value ^ value >> 47;

    private static ulong Turn(ulong value, int bits) => BitOperations.RotateRight(value, bits);

    private static ulong Word(ReadOnlySpan<byte> s, int at) => BinaryPrimitives.ReadUInt64LittleEndian(s[at..]);

    private static uint Half(ReadOnlySpan<byte> s, int at) => BinaryPrimitives.ReadUInt32LittleEndian(s[at..]);
}
