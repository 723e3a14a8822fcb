namespace KerasPS.Cpu;

/// <summary>A depthwise convolution of three rows at a time that can be asked for single rows.</summary>
internal abstract unsafe class DepthwiseRowsLaunch(ConvPass pass) : CpuLaunch
{
    /// <summary>The source lines under the three rows of a window, each with its distance from pixel to pixel.</summary>
    /// <param name="zeros">A line of zeros for rows outside the image; distance 0, as the zeros stay where they are.</param>
    internal ref struct Lines(float* zeros)
    {
        public float* P0 = zeros;
        public float* P1 = zeros;
        public float* P2 = zeros;
        public nint D0;
        public nint D1;
        public nint D2;

        /// <summary>Puts a source line under a row of the window.</summary>
        public void Set(int tap, float* line, nint channels)
        {
            switch (tap)
            {
                case 0:
                    P0 = line;
                    D0 = channels;
                    break;
                case 1:
                    P1 = line;
                    D1 = channels;
                    break;
                default:
                    P2 = line;
                    D2 = channels;
                    break;
            }
        }
    }

    /// <summary>How the convolution lies in memory.</summary>
    public ConvPass Pass => pass;

    /// <summary>Computes one row.</summary>
    public abstract void Row(in Lines lines, float* target);
}
