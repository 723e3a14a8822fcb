namespace KerasPS.Cpu;

internal readonly struct Rows1 : IMicroRows
{
    public static int Count => 1;
}

internal readonly struct Rows2 : IMicroRows
{
    public static int Count => 2;
}

internal readonly struct Rows3 : IMicroRows
{
    public static int Count => 3;
}

internal readonly struct Rows4 : IMicroRows
{
    public static int Count => 4;
}

internal readonly struct Rows5 : IMicroRows
{
    public static int Count => 5;
}

internal readonly struct Rows6 : IMicroRows
{
    public static int Count => 6;
}

internal readonly struct Rows7 : IMicroRows
{
    public static int Count => 7;
}

internal readonly struct Rows8 : IMicroRows
{
    public static int Count => 8;
}

internal readonly struct Rows9 : IMicroRows
{
    public static int Count => 9;
}

internal readonly struct Rows10 : IMicroRows
{
    public static int Count => 10;
}

internal readonly struct Rows11 : IMicroRows
{
    public static int Count => 11;
}

internal readonly struct Rows12 : IMicroRows
{
    public static int Count => 12;
}

internal readonly struct Rows13 : IMicroRows
{
    public static int Count => 13;
}

internal readonly struct Rows14 : IMicroRows
{
    public static int Count => 14;
}
