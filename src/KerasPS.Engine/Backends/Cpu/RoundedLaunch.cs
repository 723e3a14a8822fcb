namespace KerasPS.Cpu;

/// <summary>A kernel whose results are rounded to half precision afterwards, as half types ask after each op.</summary>
internal sealed unsafe class RoundedLaunch(CpuLaunch inner, TensorSpec[] outputs) : CpuLaunch, IDisposable
{
    public override long ScratchFloats => inner.ScratchFloats;

    public override bool MayOverwrite(int input, int output) => inner.MayOverwrite(input, output);

    public override void Prepare()
    {
        inner.Inputs = Inputs;
        inner.Outputs = Outputs;
        inner.Scratch = Scratch;
        inner.Prepare();
    }

    public override void Run(RandomState random)
    {
        inner.Run(random);
        for (var i = 0; i < outputs.Length; i++)
        {
            if (!Planning.Rounding.Applies(outputs[i].DType)) continue;
            var round = VectorForms.Loop(outputs[i].DType == DType.Float16
                ? typeof(Elementwise.CastToFloat16)
                : typeof(Elementwise.CastToBFloat16), 0);
            round(Outputs[i], Outputs[i], Outputs[i], Outputs[i], (nint)outputs[i].Shape.Size);
        }
    }

    public void Dispose() => (inner as IDisposable)?.Dispose();

    /// <inheritdoc/>
    public override string ToString() => inner.ToString() ?? "";
}
