using KerasPS.Data;

namespace KerasPS.Training;

/// <summary>A step function planned for one batch shape, with the places where data go in and the loss comes out.</summary>
internal sealed unsafe class StepPlan
{
    private readonly IExecutable executable;
    private readonly Shape[] shapes;
    private readonly Tensor?[] staging;
    private float* loss;

    public StepPlan(Function function, Shape[] shapes)
    {
        this.shapes = shapes;
        executable = function.Prepare(shapes);
        staging = new Tensor?[shapes.Length];
        Rows = shapes[0].Rank == 0 ? 1 : shapes[0][0];
    }

    /// <summary>The number of samples.</summary>
    public int Rows { get; }

    /// <summary>Whether the plan's memory was given back, to make room for other shapes.</summary>
    public bool IsReleased { get; set; }

    /// <summary>The planned function.</summary>
    public IExecutable Executable => executable;

    /// <summary>Copies consecutive rows into an input.</summary>
    public void Copy(int input, RowReader reader, long first)
    {
        var target = executable.InputBuffer(input);
        if (target is not null) reader.Copy(first, Rows, target);
        else Stage(input, reader, null, first);
    }

    /// <summary>Copies rows in the given order into an input.</summary>
    public void Gather(int input, RowReader reader, int* rows)
    {
        var target = executable.InputBuffer(input);
        if (target is not null) reader.Gather(rows, Rows, target);
        else Stage(input, reader, rows, 0);
    }

    /// <summary>Runs the step.</summary>
    public void Run(RandomState random) => executable.Run(random);

    /// <summary>The loss of the batch just run.</summary>
    public float Loss()
    {
        if (loss is null) loss = executable.OutputBuffer(0);
        if (loss is not null) return *loss;
        using var value = executable.GetOutput(0);
        return (float)value.GetDouble(0);
    }

    // A backend without input memory of its own gets whole tensors, in the data's own type.
    private void Stage(int input, RowReader reader, int* rows, long first)
    {
        var source = reader.Source;
        var tensor = staging[input];
        if (tensor is null || tensor.DType != source.DType) tensor = staging[input] = new(shapes[input], source.DType);
        var width = reader.Width * source.DType.SizeOf();
        var from = (byte*)source.Pointer;
        var to = (byte*)tensor.Pointer;
        for (var i = 0; i < Rows; i++)
            Buffer.MemoryCopy(from + (rows is null ? first + i : rows[i]) * width, to + (long)i * width, width, width);
        executable.SetInput(input, tensor);
    }
}
