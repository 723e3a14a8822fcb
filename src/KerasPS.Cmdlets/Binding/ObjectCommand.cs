using System.Management.Automation;

namespace KerasPS.Cmdlets.Binding;

/// <summary>Makes an object of a category by class name; its options are dynamic parameters.</summary>
/// <typeparam name="T">The category.</typeparam>
public abstract class ObjectCommand<T> : KerasCmdlet, IDynamicParameters where T : KerasObject
{
    private RuntimeDefinedParameterDictionary? options;

    /// <inheritdoc/>
    protected override object? ErrorTarget => RequestedType;

    /// <summary>The class the user named, or a script block, or a finished object.</summary>
    protected abstract object? RequestedType { get; }

    /// <summary>The category; another one than T where T would name an assembly that is not loaded yet when PowerShell looks at the classes.</summary>
    protected virtual Type Category => typeof(T);

    /// <summary>The position of the first unnamed option.</summary>
    protected virtual int FirstOptionPosition => 1;

    /// <summary>Names that the cmdlet itself uses, so that no option may have them.</summary>
    protected virtual IReadOnlyCollection<string> OwnParameters => CommonNames;

    /// <summary>Options that the cmdlet has as parameters of its own.</summary>
    protected virtual IEnumerable<KeyValuePair<string, object?>> FurtherOptions => [];

    /// <summary>The common parameters' names.</summary>
    protected static IReadOnlyCollection<string> CommonNames { get; } =
        [.. CommonParameters, .. OptionalCommonParameters, "vb", "db", "ea", "wa", "infa", "ev", "wv", "iv", "ov", "ob", "pv", "wi", "cf"];

    /// <inheritdoc/>
    public object? GetDynamicParameters()
    {
        options = null;
        return Descriptor() is { } descriptor
            ? options = OptionParameters.For(GetType(), descriptor, RequestedType as string ?? descriptor.ClassName, FirstOptionPosition, OwnParameters)
            : IsUnknown ? OptionParameters.Any() : null;
    }

    /// <summary>Makes the object.</summary>
    protected T Create()
    {
        var requested = ScriptFunctions.Unwrap(RequestedType!);
        if (requested is T ready)
            return OptionParameters.Given(options).Concat(FurtherOptions).Any()
                ? throw new KerasException("OptionOfObject", $"{ready.ClassName} is made already; its options cannot be given again.")
                : ready;
        var descriptor = Descriptor();
        if (requested is ScriptBlock rule && descriptor is not null)
            return (T)descriptor.Create(OptionParameters.Given(options).Append(KeyValuePair.Create("Function", (object?)rule)));
        if (descriptor is not null) return (T)descriptor.Create(OptionParameters.Given(options).Concat(FurtherOptions));
        // A registered function, a script block, or the error that lists what there is.
        return (T)KerasRegistry.Resolve(Category, requested)!;
    }

    private bool IsUnknown => RequestedType is { } type && ScriptFunctions.Unwrap(type) is string name && KerasFunctions.Find(Category, name) is null;

    private ObjectDescriptor? Descriptor() => RequestedType is null ? null : ScriptFunctions.Unwrap(RequestedType) switch
    {
        string name => KerasRegistry.Find(Category, name),
        // A rule of the user's own has the options that all optimizers have.
        ScriptBlock when Category == typeof(Optimizer) => KerasRegistry.Describe(typeof(Optimizers.FunctionOptimizer)),
        Type type when Category.IsAssignableFrom(type) => KerasRegistry.Describe(type),
        _ => null,
    };
}
