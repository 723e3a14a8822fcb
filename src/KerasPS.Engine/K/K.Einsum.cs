namespace KerasPS;

public static partial class K
{
    /// <summary>
    /// An Einstein sum such as <c>bij,bjk-&gt;bik</c>: products of elements whose axes have the same letters, summed
    /// over the letters that the result lacks. An ellipsis stands for axes that broadcast. The operands are combined
    /// from left to right, each pair by one matrix product.
    /// </summary>
    public static SymbolicTensor Einsum(string equation, params SymbolicTensor[] operands)
    {
        var parsed = EinsumEquation.Parse(equation, operands);
        var (value, letters) = Diagonal(operands[0], parsed.Inputs[0]);
        for (var i = 1; i < operands.Length; i++)
        {
            var needed = parsed.Output + string.Concat(parsed.Inputs.Skip(i + 1));
            var (other, otherLetters) = Diagonal(operands[i], parsed.Inputs[i]);
            (value, letters) = Contract(value, letters, other, otherLetters, needed);
        }
        int[] summed = [.. Enumerable.Range(0, letters.Length).Where(i => !parsed.Output.Contains(letters[i]))];
        if (summed.Length > 0) value = Sum(value, summed);
        letters = string.Concat(letters.Where(parsed.Output.Contains));
        return Transpose(value, [.. parsed.Output.Select(c => letters.IndexOf(c))]);
    }

    // A letter that an operand has twice takes the diagonal of the two axes.
    private static (SymbolicTensor Value, string Letters) Diagonal(SymbolicTensor x, string letters)
    {
        for (var i = 0; i < letters.Length; i++)
        {
            var twin = letters.IndexOf(letters[i], i + 1);
            if (twin < 0) continue;
            Dim length = Dim.Of(x, i);
            Dim[] row = [.. Enumerable.Repeat((Dim)1, letters.Length)], column = [.. row];
            (row[i], column[twin]) = (length, length);
            var same = Equal(Reshape(Arange(length), row), Reshape(Arange(length), column));
            x = Sum(Where(same, x, ZerosLike(x)), twin);
            letters = letters.Remove(twin, 1);
            i--;
        }
        return (x, letters);
    }

    private static (SymbolicTensor Value, string Letters) Contract(SymbolicTensor a, string lettersA,
        SymbolicTensor b, string lettersB, string needed)
    {
        // Letters that only one operand has and nobody needs are summed at once.
        (a, lettersA) = SumAlone(a, lettersA, lettersB + needed);
        (b, lettersB) = SumAlone(b, lettersB, lettersA + needed);
        var common = lettersA.Where(lettersB.Contains).ToArray();
        // An axis of length 1 against a longer one broadcasts: only a batch axis of the product may do so.
        var inner = string.Concat(common.Where(c => !needed.Contains(c)));
        if (inner.Any(c => (a.Shape[lettersA.IndexOf(c)] == 1) != (b.Shape[lettersB.IndexOf(c)] == 1)))
            return Product(a, lettersA, b, lettersB);
        var batch = string.Concat(common.Where(needed.Contains));
        var rows = string.Concat(lettersA.Where(c => !common.Contains(c)));
        var columns = string.Concat(lettersB.Where(c => !common.Contains(c)));
        if (inner.Length == 0) return Product(a, lettersA, b, lettersB);

        var left = Merged(a, lettersA, batch, rows, inner);
        var right = Merged(b, lettersB, batch, inner, columns);
        var product = MatMul(left, right);
        Dim[] dims =
        [
            .. batch.Select((c, i) => Dim.Of(product, i)),
            .. rows.Select(c => Dim.Of(a, lettersA.IndexOf(c))),
            .. columns.Select(c => Dim.Of(b, lettersB.IndexOf(c))),
        ];
        return (Reshape(product, dims), batch + rows + columns);
    }

    private static (SymbolicTensor Value, string Letters) SumAlone(SymbolicTensor x, string letters, string others)
    {
        int[] alone = [.. Enumerable.Range(0, letters.Length).Where(i => !others.Contains(letters[i]))];
        return alone.Length == 0 ? (x, letters) : (Sum(x, alone), string.Concat(letters.Where(others.Contains)));
    }

    // Elementwise, each operand's axes in the place of its letters.
    private static (SymbolicTensor Value, string Letters) Product(SymbolicTensor a, string lettersA,
        SymbolicTensor b, string lettersB)
    {
        var letters = lettersA + string.Concat(lettersB.Where(c => !lettersA.Contains(c)));
        return (Spread(a, lettersA, letters) * Spread(b, lettersB, letters), letters);
    }

    private static SymbolicTensor Spread(SymbolicTensor x, string own, string letters)
    {
        var order = letters.Where(own.Contains).Select(c => own.IndexOf(c)).ToArray();
        var moved = Transpose(x, order);
        int[] missing = [.. Enumerable.Range(0, letters.Length).Where(i => !own.Contains(letters[i]))];
        return missing.Length == 0 ? moved : ExpandDims(moved, missing);
    }

    // (batch…, first, second): the axes of each group of letters merged into one.
    private static SymbolicTensor Merged(SymbolicTensor x, string own, string batch, string first, string second)
    {
        var moved = Transpose(x, [.. (batch + first + second).Select(c => own.IndexOf(c))]);
        if (first.Length == 1 && second.Length == 1) return moved;
        Dim[] dims =
        [
            .. batch.Select((_, i) => Dim.Of(moved, i)),
            Length(moved, batch.Length, first.Length),
            Length(moved, batch.Length + first.Length, second.Length),
        ];
        return Reshape(moved, dims);
    }

    private static Dim Length(SymbolicTensor x, int start, int count)
    {
        if (count == 1) return Dim.Of(x, start);
        var size = 1;
        for (var i = start; i < start + count; i++)
        {
            if (x.Shape[i] < 0) return -1;
            size *= x.Shape[i];
        }
        return size;
    }
}
