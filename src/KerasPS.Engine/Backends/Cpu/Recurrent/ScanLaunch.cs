namespace KerasPS.Cpu;

/// <summary>
/// One scan: the body is a plan of its own with its own memory. Captured values are copied in once a run, the steps of
/// the sequences and the states once a step.
/// </summary>
internal sealed unsafe class ScanLaunch(ScanOp op, TensorSpec[] inputs, TensorSpec[] outputs) : CpuLaunch, IDisposable
{
    private readonly int time = inputs[op.States].Shape[0];
    private readonly RandomState random = new(0);
    private readonly long[] sizes = [.. inputs.Select((s, i) =>
        i >= op.States && i < op.States + op.Sequences ? s.Shape.Skip(1).Size : s.Shape.Size)];
    private readonly long[] stepSizes = [.. outputs[op.States..].Select(o => o.Shape.Skip(1).Size)];
    private IExecutable? body;

    public override void Prepare()
    {
        var shapes = inputs.Select((s, i) =>
            i >= op.States && i < op.States + op.Sequences ? s.Shape.Skip(1) : s.Shape).ToList();
        body = new CpuBackend().Compile(new Function(op.Body.Inputs, op.Body.Outputs), shapes);
    }

    public override void Run(RandomState state)
    {
        for (var i = op.States + op.Sequences; i < inputs.Length; i++) Copy(Inputs[i], body!.InputBuffer(i), sizes[i]);
        for (var i = 0; i < op.States; i++) Copy(Inputs[i], time == 0 ? Outputs[i] : Before(i, 0), sizes[i]);
        for (var s = 0; s < time; s++) Step(s, state);
    }

    public void Dispose() => body?.Dispose();

    private void Step(int s, RandomState state)
    {
        var t = Position(s);
        for (var i = 0; i < op.States; i++) Copy(Before(i, s), body!.InputBuffer(i), sizes[i]);
        for (var i = op.States; i < op.States + op.Sequences; i++)
            Copy(Inputs[i] + t * sizes[i], body!.InputBuffer(i), sizes[i]);
        (random.Seed, random.Step) = ScanOp.StepSeed(state, (int)t);
        body!.Run(random);
        // Results may lie in the memory of the body's inputs: all are taken out before any is put in again.
        for (var i = 0; i < op.States; i++)
            Copy(body.OutputBuffer(i), s + 1 < time ? Before(i, s + 1) : Outputs[i], sizes[i]);
        for (var i = 0; i < op.StepOutputs; i++)
            Copy(body.OutputBuffer(op.States + i), Outputs[op.States + i] + t * stepSizes[i], stepSizes[i]);
    }

    private nint Position(int s) => op.Reverse ? time - 1 - s : s;

    /// <summary>Where the stacked states hold a state before the step that is taken as number <paramref name="s"/>.</summary>
    private float* Before(int state, int s) => Outputs[op.States + op.StepOutputs + state] + Position(s) * sizes[state];

    private static void Copy(float* source, float* target, long floats) =>
        Buffer.MemoryCopy(source, target, floats * sizeof(float), floats * sizeof(float));
}
