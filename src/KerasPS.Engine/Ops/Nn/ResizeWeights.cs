namespace KerasPS;

/// <summary>Resizing along one axis as a sparse matrix: element o of the result is the weighted sum of elements of the input.</summary>
internal sealed class ResizeWeights(int[][] positions, double[][] weights)
{
    /// <summary>For each element of the result the input elements it is made of.</summary>
    public int[][] Positions { get; } = positions;

    /// <summary>Their weights.</summary>
    public double[][] Weights { get; } = weights;

    /// <summary>The matrix of a resizing.</summary>
    public static ResizeWeights Make(ResizeOptions options, int from, int to)
    {
        var positions = new int[to][];
        var weights = new double[to][];
        var scale = (double)from / to;
        for (var o = 0; o < to; o++)
        {
            var center = options.HalfPixel ? (o + 0.5) * scale - 0.5 : o * scale;
            (positions[o], weights[o]) = options.Method switch
            {
                ResizeMethod.Nearest => Nearest(options.HalfPixel ? (o + 0.5) * scale : o * scale, from),
                ResizeMethod.Area => Area(o * scale, (o + 1) * scale, from),
                ResizeMethod.Bilinear when !options.Antialias => Linear(center, from),
                ResizeMethod.Bicubic when !options.Antialias => Cubic(center, from),
                _ => Kernel((o + 0.5) * scale, options.Antialias ? Math.Max(scale, 1) : 1, from, options.Method),
            };
        }
        return new(positions, weights);
    }

    private static (int[], double[]) Nearest(double at, int length) =>
        ([Math.Min((int)Math.Floor(at), length - 1)], [1]);

    private static (int[], double[]) Linear(double at, int length)
    {
        var floor = (int)Math.Floor(at);
        var lower = Math.Max(floor, 0);
        var upper = Math.Min((int)Math.Ceiling(at), length - 1);
        var part = at - floor;
        return ([Math.Min(lower, length - 1), Math.Max(upper, 0)], [1 - part, part]);
    }

    // Elements outside the input have no weight, and the others' weights are scaled to the sum 1. TensorFlow reads the
    // weights from a table of 1024 steps, so the fraction is rounded to one.
    private static (int[], double[]) Cubic(double at, int length)
    {
        const double a = -0.5;
        var floor = (int)Math.Floor(at);
        var t = Math.Round((at - floor) * 1024) / 1024;
        double Near(double x) => ((a + 2) * x - (a + 3)) * x * x + 1;
        double Far(double x) => ((a * x - 5 * a) * x + 8 * a) * x - 4 * a;
        return Normalized([floor - 1, floor, floor + 1, floor + 2], [Far(t + 1), Near(t), Near(1 - t), Far(2 - t)], length);
    }

    private static (int[], double[]) Area(double start, double end, int length)
    {
        var positions = new List<int>();
        var weights = new List<double>();
        for (var i = (int)Math.Floor(start); i < (int)Math.Ceiling(end); i++)
        {
            positions.Add(Math.Clamp(i, 0, length - 1));
            weights.Add((Math.Min(i + 1, end) - Math.Max(i, start)) / (end - start));
        }
        return ([.. positions], [.. weights]);
    }

    private static (int[], double[]) Kernel(double at, double width, int length, ResizeMethod method)
    {
        double radius = method switch
        {
            ResizeMethod.Bilinear => 1,
            ResizeMethod.Bicubic or ResizeMethod.Mitchellcubic => 2,
            ResizeMethod.Gaussian => 1.5,
            ResizeMethod.Lanczos3 => 3,
            _ => 5,
        };
        var first = (int)Math.Max(Math.Ceiling(at - radius * width - 0.5), 0);
        var last = (int)Math.Min(Math.Floor(at + radius * width - 0.5), length - 1);
        var positions = Enumerable.Range(first, Math.Max(last - first + 1, 0)).ToArray();
        return Normalized(positions, [.. positions.Select(p => Value(method, radius, (p + 0.5 - at) / width))], length);
    }

    private static double Value(ResizeMethod method, double radius, double x)
    {
        x = Math.Abs(x);
        if (x >= radius) return 0;
        if (method == ResizeMethod.Bilinear) return 1 - x;
        if (method == ResizeMethod.Bicubic)
            return x < 1 ? (1.5 * x - 2.5) * x * x + 1 : ((-0.5 * x + 2.5) * x - 4) * x + 2;
        if (method == ResizeMethod.Mitchellcubic)
            return x < 1 ? (7 * x / 6 - 2) * x * x + 8.0 / 9 : ((-7 * x / 18 + 2) * x - 10.0 / 3) * x + 16.0 / 9;
        // A third of the radius is the curve's standard deviation.
        if (method == ResizeMethod.Gaussian) return Math.Exp(-x * x * 4.5 / (radius * radius));
        return x <= 1e-3 ? 1 : radius * Math.Sin(Math.PI * x) * Math.Sin(Math.PI * x / radius) / (Math.PI * Math.PI * x * x);
    }

    private static (int[], double[]) Normalized(int[] positions, double[] weights, int length)
    {
        var sum = 0.0;
        for (var i = 0; i < positions.Length; i++)
        {
            if (positions[i] < 0 || positions[i] >= length) weights[i] = 0;
            positions[i] = Math.Clamp(positions[i], 0, length - 1);
            sum += weights[i];
        }
        if (Math.Abs(sum) > 1e-30)
            for (var i = 0; i < weights.Length; i++) weights[i] /= sum;
        return (positions, weights);
    }
}
