using System.Numerics.Tensors;

namespace KerasPS.Cpu;

/// <summary>Windows laid out as rows, or such rows added back to where they came from, image by image.</summary>
internal sealed unsafe class PatchLaunch(WindowGeometry geometry, int images, int channels, bool transposed) : CpuLaunch
{
    private int[] table = [];
    private int counter;

    public override void Prepare() => table = geometry.Table();

    public override void Run(RandomState random)
    {
        counter = 0;
        Fork();
    }

    public override void RunPart(int part, int parts, int phase)
    {
        int image;
        while ((image = Interlocked.Increment(ref counter) - 1) < images)
        {
            var whole = (transposed ? Outputs[0] : Inputs[0]) + (nint)image * geometry.InSize * channels;
            var patches = (transposed ? Inputs[0] : Outputs[0]) + (nint)image * table.Length * channels;
            if (transposed) new Span<float>(whole, geometry.InSize * channels).Clear();
            foreach (var position in table)
            {
                var patch = new Span<float>(patches, channels);
                patches += channels;
                if (position < 0)
                {
                    if (!transposed) patch.Clear();
                    continue;
                }
                var pixel = new Span<float>(whole + (nint)position * channels, channels);
                if (transposed) TensorPrimitives.Add(pixel, patch, pixel);
                else pixel.CopyTo(patch);
            }
        }
    }
}
