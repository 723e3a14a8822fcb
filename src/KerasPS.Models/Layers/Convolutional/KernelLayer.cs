namespace KerasPS;

/// <summary>A layer of filters with one kernel: the convolutions, their transposes, the locally connected layers.</summary>
public abstract class KernelLayer : FilterLayer
{
    /// <summary>The number of filters, which are the channels of the output.</summary>
    [Option(Required = true, Position = 0, Min = 1, Aliases = ["nb_filter"], Help = "Number of filters: the channels of the output.")]
    public int Filters { get; init; }

    /// <summary>How the kernel starts.</summary>
    [Option(Aliases = ["init"], Help = "How the kernel starts.")]
    public Initializer KernelInitializer { get; init; } = new Initializers.GlorotUniform();

    /// <summary>A penalty on the kernel.</summary>
    [Option(Aliases = ["W_regularizer"], Help = "Penalty on the kernel.")]
    public Regularizer? KernelRegularizer { get; init; }

    /// <summary>A projection of the kernel after each update.</summary>
    [Option(Aliases = ["W_constraint"], Help = "Projection of the kernel after each update.")]
    public Constraint? KernelConstraint { get; init; }

    /// <summary>The kernel, once built.</summary>
    protected LayerWeight? Kernel { get; private set; }

    /// <summary>Makes the kernel.</summary>
    protected void AddKernel(Shape shape) =>
        Kernel = AddWeight("kernel", shape, KernelInitializer, KernelRegularizer, KernelConstraint);
}
