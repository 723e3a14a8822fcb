using System.Text.Json.Nodes;

namespace KerasPS;

internal static partial class KerasOperations
{
    public static SymbolicTensor Ravel(SymbolicTensor x) => K.Flatten(x);

    public static SymbolicTensor Reshape(SymbolicTensor x, int[] newshape) => K.Reshape(x, [.. newshape.Select(d => (Dim)d)]);

    public static SymbolicTensor BroadcastTo(SymbolicTensor x, int[] shape) => K.BroadcastTo(x, [.. shape.Select(d => (Dim)d)]);

    public static SymbolicTensor Clip(SymbolicTensor x, double x_min, double x_max) => K.Clip(x, x_min, x_max);

    public static SymbolicTensor Pad(SymbolicTensor x, JsonNode pad_width, string mode = "constant", double constant_values = 0)
    {
        // One number, or one pair, stands for all axes, as in NumPy.
        int[][] given = pad_width is JsonArray { Count: > 0 } list
            ? [.. list.Select(e => e is JsonArray pair ? pair.Select(n => n!.GetValue<int>()).ToArray() : [e!.GetValue<int>()])]
            : [[pad_width.GetValue<int>()]];
        if (given.Length == 2 && given.All(g => g.Length == 1) && pad_width is JsonArray flat && flat.All(e => e is JsonValue)) given = [[given[0][0], given[1][0]]];
        int[][] widths = [.. Enumerable.Range(0, x.Shape.Rank).Select(i => given[given.Length == 1 ? 0 : i]).Select(w => w.Length == 1 ? [w[0], w[0]] : w)];
        return K.Pad(x, widths, Enum.Parse<PadMode>(mode, ignoreCase: true), constant_values);
    }

    public static SymbolicTensor[] Meshgrid(params SymbolicTensor[] x) => Meshgrid("xy", x);

    public static SymbolicTensor[] Meshgrid(string indexing, params SymbolicTensor[] x)
    {
        // As NumPy's default, the first two axes are exchanged.
        int Place(int i) => indexing == "xy" && x.Length > 1 && i < 2 ? 1 - i : i;
        var grid = Enumerable.Range(0, x.Length).Select(i => Dim.Of(x[Place(i)], 0)).ToArray();
        return [.. x.Select((row, i) => K.BroadcastTo(K.Reshape(row, [.. grid.Select((_, j) => j == Place(i) ? (Dim)(-1) : 1)]), grid))];
    }

    public static SymbolicTensor DepthToSpace(SymbolicTensor x, int block_size, string? data_format = null)
    {
        if (data_format == "channels_first") return Moveaxis(DepthToSpace(Moveaxis(x, [1], [-1]), block_size), [-1], [1]);
        var (h, w, c) = (x.Shape[1], x.Shape[2], x.Shape[3] / (block_size * block_size));
        var parts = K.Transpose(K.Reshape(x, -1, h, w, block_size, block_size, c), 0, 1, 3, 2, 4, 5);
        return K.Reshape(parts, -1, h * block_size, w * block_size, c);
    }

    public static SymbolicTensor SpaceToDepth(SymbolicTensor x, int block_size, string? data_format = null)
    {
        if (data_format == "channels_first") return Moveaxis(SpaceToDepth(Moveaxis(x, [1], [-1]), block_size), [-1], [1]);
        var (h, w, c) = (x.Shape[1] / block_size, x.Shape[2] / block_size, x.Shape[3]);
        var parts = K.Transpose(K.Reshape(x, -1, h, block_size, w, block_size, c), 0, 1, 3, 2, 4, 5);
        return K.Reshape(parts, -1, h, w, block_size * block_size * c);
    }

    public static SymbolicTensor Resize(SymbolicTensor images, int[] size, string interpolation = "bilinear", bool antialias = false, string? data_format = null,
        string fill_mode = "constant", double fill_value = 0)
    {
        // The filling is for sizes reached by padding, which has a layer of its own.
        _ = (fill_mode, fill_value);
        if (data_format == "channels_first")
            return Moveaxis(Resize(Moveaxis(images, [-3], [-1]), size, interpolation, antialias), [-1], [-3]);
        var one = images.Shape.Rank == 3;
        var resized = K.Resize(one ? K.ExpandDims(images, 0) : images, size, Enum.Parse<ResizeMethod>(interpolation, ignoreCase: true), antialias);
        return one ? K.Squeeze(resized, 0) : resized;
    }

    public static SymbolicTensor SliceUpdate(SymbolicTensor inputs, int[] start_indices, SymbolicTensor updates)
    {
        var margins = start_indices.Select((s, i) => (s, inputs.Shape[i] - s - updates.Shape[i])).ToArray();
        return K.Where(K.Greater(K.Pad(K.OnesLike(updates), margins), 0), K.Pad(updates, margins), inputs);
    }

    public static SymbolicTensor CropImages(SymbolicTensor images, int? top_cropping = null, int? left_cropping = null, int? bottom_cropping = null,
        int? right_cropping = null, int? target_height = null, int? target_width = null)
    {
        var axis = images.Shape.Rank - 3;
        var top = top_cropping ?? images.Shape[axis] - target_height!.Value - bottom_cropping!.Value;
        var left = left_cropping ?? images.Shape[axis + 1] - target_width!.Value - right_cropping!.Value;
        var height = target_height ?? images.Shape[axis] - top - (bottom_cropping ?? 0);
        var width = target_width ?? images.Shape[axis + 1] - left - (right_cropping ?? 0);
        return K.SliceAxis(K.SliceAxis(images, axis, top, top + height), axis + 1, left, left + width);
    }

    public static SymbolicTensor PadImages(SymbolicTensor images, int? top_padding = null, int? left_padding = null, int? bottom_padding = null,
        int? right_padding = null, int? target_height = null, int? target_width = null)
    {
        var axis = images.Shape.Rank - 3;
        var top = top_padding ?? target_height!.Value - images.Shape[axis] - bottom_padding!.Value;
        var left = left_padding ?? target_width!.Value - images.Shape[axis + 1] - right_padding!.Value;
        var below = bottom_padding ?? target_height!.Value - images.Shape[axis] - top;
        var right = right_padding ?? target_width!.Value - images.Shape[axis + 1] - left;
        (int, int)[] rest = [(top, below), (left, right), (0, 0)];
        return K.Pad(images, axis == 0 ? rest : [(0, 0), .. rest]);
    }

    public static SymbolicTensor Swapaxes(SymbolicTensor x, int axis1, int axis2)
    {
        var order = Enumerable.Range(0, x.Shape.Rank).ToArray();
        (order[Axis(x, axis1)], order[Axis(x, axis2)]) = (order[Axis(x, axis2)], order[Axis(x, axis1)]);
        return K.Transpose(x, order);
    }

    public static SymbolicTensor Moveaxis(SymbolicTensor x, int[] source, int[] destination)
    {
        var from = source.Select(a => Axis(x, a)).ToArray();
        var order = Enumerable.Range(0, x.Shape.Rank).Except(from).ToList();
        foreach (var (target, axis) in destination.Select(a => Axis(x, a)).Zip(from).OrderBy(p => p.First)) order.Insert(target, axis);
        return K.Transpose(x, [.. order]);
    }

    public static SymbolicTensor Flip(SymbolicTensor x, int[]? axis = null) => K.Reverse(x, axis ?? [.. Enumerable.Range(0, x.Shape.Rank)]);

    public static SymbolicTensor Roll(SymbolicTensor x, int[] shift, int[]? axis = null)
    {
        if (axis is null) return K.Reshape(K.Roll(K.Flatten(x), shift[0], 0), Dim.AllOf(x));
        for (var i = 0; i < axis.Length; i++) x = K.Roll(x, shift[Math.Min(i, shift.Length - 1)], axis[i]);
        return x;
    }

    public static SymbolicTensor Rot90(SymbolicTensor array, int k = 1, int[]? axes = null)
    {
        var (first, second) = (Axis(array, axes?[0] ?? 0), Axis(array, axes?[1] ?? 1));
        for (var i = 0; i < (k % 4 + 4) % 4; i++) array = K.Reverse(Swapaxes(array, first, second), first);
        return array;
    }

    public static SymbolicTensor Hstack(SymbolicTensor[] xs) => K.Concat(xs, xs[0].Shape.Rank == 1 ? 0 : 1);

    public static SymbolicTensor Vstack(SymbolicTensor[] xs) => K.Concat([.. xs.Select(x => x.Shape.Rank == 1 ? K.ExpandDims(x, 0) : x)], 0);

    public static SymbolicTensor Append(SymbolicTensor x1, SymbolicTensor x2, int? axis = null) =>
        axis is { } along ? K.Concat([x1, x2], along) : K.Concat([K.Flatten(x1), K.Flatten(x2)], 0);

    public static SymbolicTensor Take(SymbolicTensor x, SymbolicTensor indices, int? axis = null) =>
        axis is { } along ? K.Gather(x, FromEnd(indices, x, along), along) : K.Gather(K.Flatten(x), FromEnd(indices, K.Flatten(x), 0), 0);

    public static SymbolicTensor Slice(SymbolicTensor inputs, int[] start_indices, int[] shape) =>
        K.Slice(inputs, [.. start_indices.Select(s => (int?)s)], [.. start_indices.Zip(shape).Select(p => p.Second < 0 ? (int?)null : p.First + p.Second)]);

    public static SymbolicTensor[] Split(SymbolicTensor x, JsonNode indices_or_sections, int axis = 0)
    {
        if (indices_or_sections is not JsonArray places) return K.Split(x, indices_or_sections.GetValue<int>(), axis);
        return Parts(x, axis, [0, .. places.Select(p => p!.GetValue<int>()), x.Shape[axis]]);
    }

    public static SymbolicTensor[] ArraySplit(SymbolicTensor x, int indices_or_sections, int axis = 0)
    {
        // The first parts are longer by one where the length does not divide.
        var (length, longer) = (x.Shape[axis] / indices_or_sections, x.Shape[axis] % indices_or_sections);
        return Parts(x, axis, [.. Enumerable.Range(0, indices_or_sections + 1).Select(i => i * length + Math.Min(i, longer))]);
    }

    public static SymbolicTensor[] Hsplit(SymbolicTensor x, JsonNode indices_or_sections) => Split(x, indices_or_sections, x.Shape.Rank == 1 ? 0 : 1);

    public static SymbolicTensor[] Vsplit(SymbolicTensor x, JsonNode indices_or_sections) => Split(x, indices_or_sections);

    public static SymbolicTensor[] Dsplit(SymbolicTensor x, JsonNode indices_or_sections) => Split(x, indices_or_sections, 2);

    public static SymbolicTensor Fliplr(SymbolicTensor m) => K.Reverse(m, [1]);

    public static SymbolicTensor Flipud(SymbolicTensor m) => K.Reverse(m, [0]);

    public static SymbolicTensor Dstack(SymbolicTensor[] xs) => K.Concat([.. xs.Select(x => x.Shape.Rank switch
    {
        1 => K.Reshape(x, 1, -1, 1),
        2 => K.ExpandDims(x, -1),
        _ => x,
    })], 2);

    public static SymbolicTensor Diagflat(SymbolicTensor x, int k = 0) => Diag(K.Flatten(x), k);

    public static SymbolicTensor Select(SymbolicTensor[] condlist, SymbolicTensor[] choicelist, SymbolicTensor? @default = null)
    {
        var result = @default ?? 0;
        for (var i = condlist.Length - 1; i >= 0; i--) result = K.Where(condlist[i], choicelist[i], result);
        return result;
    }

    private static SymbolicTensor[] Parts(SymbolicTensor x, int axis, int[] ends) =>
        [.. Enumerable.Range(0, ends.Length - 1).Select(i => K.SliceAxis(x, axis, ends[i], ends[i + 1]))];

    public static SymbolicTensor Repeat(SymbolicTensor x, int[] repeats, int? axis = null)
    {
        if (axis is null) (x, axis) = (K.Flatten(x), 0);
        if (repeats.Length == 1) return K.Repeat(x, repeats[0], axis.Value);
        int[] places = [.. repeats.SelectMany((n, i) => Enumerable.Repeat(i, n))];
        return K.Gather(x, K.Constant(Tensor.From<int>(places.AsSpan(), new Shape(places.Length))), axis.Value);
    }

    public static SymbolicTensor Diff(SymbolicTensor a, int n = 1, int axis = -1)
    {
        for (var i = 0; i < n; i++) a = K.SliceAxis(a, Axis(a, axis), 1) - K.SliceAxis(a, Axis(a, axis), 0, -1);
        return a;
    }

    public static SymbolicTensor Triu(SymbolicTensor x, int k = 0) => K.Triu(x, k);

    public static SymbolicTensor Tril(SymbolicTensor x, int k = 0) => K.Tril(x, k);

    public static SymbolicTensor Diagonal(SymbolicTensor x, int offset = 0, int axis1 = 0, int axis2 = 1)
    {
        x = Moveaxis(x, [axis1, axis2], [-2, -1]);
        var (rows, columns) = (x.Shape[-2], x.Shape[-1]);
        var places = Enumerable.Range(0, Math.Max(rows, columns)).Select(i => (Row: i + Math.Max(0, -offset), Column: i + Math.Max(0, offset)))
            .Where(p => p.Row < rows && p.Column < columns).Select(p => p.Row * columns + p.Column).ToArray();
        var flat = K.Reshape(x, [.. Enumerable.Range(0, x.Shape.Rank - 2).Select(i => Dim.Of(x, i)), -1]);
        return K.Gather(flat, K.Constant(Tensor.From<int>(places.AsSpan(), new Shape(places.Length))), -1);
    }

    public static SymbolicTensor Trace(SymbolicTensor x, int offset = 0, int axis1 = 0, int axis2 = 1) => K.Sum(Diagonal(x, offset, axis1, axis2), -1);

    public static SymbolicTensor Diag(SymbolicTensor x, int k = 0) => x.Shape.Rank == 2 ? Diagonal(x, k)
        : K.ExpandDims(K.Pad(x, [k < 0 ? (-k, 0) : (0, k)]), -1) is var column && k <= 0 ? column * Eye(x.Shape[0] - k, x.Shape[0] - k, k)
        : K.ExpandDims(K.Pad(x, [(0, k)]), -1) * Eye(x.Shape[0] + k, x.Shape[0] + k, k);

    // Places from the end, as in Python.
    private static SymbolicTensor FromEnd(SymbolicTensor indices, SymbolicTensor x, int axis)
    {
        var whole = K.Cast(indices, DType.Int32);
        return K.Where(K.Less(whole, 0), whole + K.Cast(K.SizeOf(x, [Axis(x, axis)]), DType.Int32), whole);
    }
}
