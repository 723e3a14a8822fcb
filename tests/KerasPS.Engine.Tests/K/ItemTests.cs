namespace KerasPS.Engine.Tests.Facade;

/// <summary>Indexing takes what Python's indexing takes.</summary>
public sealed class ItemTests
{
    private static readonly float[] Values = [.. Enumerable.Range(0, 24).Select(i => (float)i)];

    public static TheoryData<object?[], int[], float[]> Rows => new()
    {
        { [1], [3, 4], [12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23] },
        { [-1, 0, "1:3"], [2], [13, 14] },
        { [":", 1, -1], [2], [7, 19] },
        { ["...", 2], [2, 3], [2, 6, 10, 14, 18, 22] },
        { [0, "::2", "::-1"], [2, 4], [3, 2, 1, 0, 11, 10, 9, 8] },
        { [0, null, 2], [1, 4], [8, 9, 10, 11] },
        { [1, "...", null], [3, 4, 1], [12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23] },
        { [0, "-1:", ":2"], [1, 2], [8, 9] },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void An_index_takes_what_it_takes_in_Python(object?[] items, int[] shape, float[] expected)
    {
        var x = K.Placeholder(new Shape(2, 3, 4));
        var part = K.GetItem(x, items);
        Assert.Equal(new Shape(shape), part.Shape);
        using var function = new Function([x], [part]);
        using var result = function.Invoke(Tensor.From(Values, new Shape(2, 3, 4)))[0];
        Assert.Equal(expected, result.Span<float>().ToArray());
    }

    [Theory]
    [InlineData("IndexOutOfRange", 2)]
    [InlineData("IndexOutOfRange", 0, -4)]
    [InlineData("IndexInvalid", "a")]
    [InlineData("IndexInvalid", "1:2:3:4")]
    [InlineData("IndexInvalid", 1.5)]
    [InlineData("IndexTooLong", 0, 0, 0, 0)]
    [InlineData("IndexTooLong", "...", "...")]
    public void Another_index_is_refused(string id, params object?[] items) =>
        Assert.Equal(id, Assert.Throws<KerasException>(() => K.GetItem(K.Placeholder(new Shape(2, 3, 4)), items)).ErrorId);
}
