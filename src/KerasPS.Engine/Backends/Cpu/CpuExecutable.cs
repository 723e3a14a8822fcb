using KerasPS.Planning;

namespace KerasPS.Cpu;

/// <summary>A plan with its memory, ready to run.</summary>
internal sealed unsafe class CpuExecutable : IExecutable
{
    private readonly ArenaMemory arena;
    private readonly KerasPS.NativeMemory pointers;
    private readonly CpuLaunch[] launches;
    private readonly Tensor[] written;
    private long steadyVersion = -1;

    public CpuExecutable(CpuPlan plan)
    {
        Plan = plan;
        arena = new(plan.Floats);
        launches = [.. plan.Units.Select(u => u.Launch)];
        written = [.. plan.Graph.Updates.Select(u => u.Target.Value).Distinct()];
        pointers = new(plan.Units.Sum(u => (long)u.Inputs.Length + u.Outputs.Length) * sizeof(float*));
        var next = (float**)pointers.Pointer;
        foreach (var unit in plan.Units)
        {
            unit.Launch.Inputs = next;
            foreach (var input in unit.Inputs) *next++ = input.IsShapeOnly ? null : Address(input);
            unit.Launch.Outputs = next;
            foreach (var output in unit.Outputs) *next++ = Address(output);
            unit.Launch.Scratch = arena.Pointer + plan.ScratchOffset;
        }
        FillConstants();
        foreach (var launch in launches) launch.Prepare();
    }

    /// <summary>What runs; its text lists launches and buffers.</summary>
    public CpuPlan Plan { get; }

    public void SetInput(int index, Tensor value)
    {
        var input = Plan.Graph.Inputs[index];
        if (!value.Shape.Equals(input.Spec.Shape))
            throw new ShapeMismatchException($"Input {index}", input.Spec.Shape, value.Shape, "give values of the planned shape");
        FloatConversion.Read(value, Address(input));
    }

    public float* InputBuffer(int index) => Address(Plan.Graph.Inputs[index]);

    public float* OutputBuffer(int index) => Address(Plan.Outputs[index]);

    public Shape OutputShape(int index) => Plan.Outputs[index].Spec.Shape;

    public void Run(RandomState random)
    {
        var version = Plan.Steady.Version;
        var first = version == steadyVersion ? Plan.Steady.Count : 0;
        if (LaunchProfile.Current is { } profile) profile.Run(Plan.Units, first, random);
        else
            for (var i = first; i < launches.Length; i++) launches[i].Run(random);
        steadyVersion = version;
        foreach (var tensor in written) tensor.Touch();
        random.Step++;
    }

    public Tensor GetOutput(int index)
    {
        var spec = Plan.Outputs[index].Spec;
        var tensor = new Tensor(spec.Shape, spec.DType);
        FloatConversion.Write(OutputBuffer(index), tensor);
        return tensor;
    }

    public void Dispose()
    {
        foreach (var launch in launches) (launch as IDisposable)?.Dispose();
        arena.Dispose();
        pointers.Dispose();
    }

    private float* Address(PlanValue value) => Plan.BufferOf(value).Pointer(arena.Pointer);

    private void FillConstants()
    {
        foreach (var (value, buffer) in Plan.Buffers)
        {
            if (value.Constant is not { } constant || !buffer.IsFixed) continue;
            var target = buffer.Pointer(arena.Pointer);
            if (constant.Uniform is { } number) new Span<float>(target, checked((int)value.Size)).Fill((float)number);
            else
            {
                var data = Rounding.To(value.Spec.DType, constant.ToArray(value.Spec).Data);
                for (var i = 0; i < data.Length; i++) target[i] = (float)data[i];
            }
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Plan.ToString();
}
