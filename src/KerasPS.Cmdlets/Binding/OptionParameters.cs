using System.Collections.Concurrent;
using System.Collections.ObjectModel;
using System.Management.Automation;

namespace KerasPS.Cmdlets.Binding;

/// <summary>Dynamic parameters made of a registered class's options: types, positions, help, older names, completion.</summary>
internal static class OptionParameters
{
    private static readonly ConcurrentDictionary<(ObjectDescriptor, Type, bool), (string Name, Type Type, Collection<Attribute> Attributes)[]> Cache = new();

    /// <summary>The parameters of a class.</summary>
    /// <param name="cmdlet">The cmdlet that takes them.</param>
    /// <param name="descriptor">The class.</param>
    /// <param name="calledBy">The name by which the user called the class.</param>
    /// <param name="firstPosition">The position of the first unnamed option.</param>
    /// <param name="taken">Names that the cmdlet itself uses.</param>
    public static RuntimeDefinedParameterDictionary For(Type cmdlet, ObjectDescriptor descriptor, string calledBy, int firstPosition, IReadOnlyCollection<string> taken)
    {
        var older = Naming.Normalize(calledBy) != Naming.Normalize(descriptor.ClassName) && descriptor.Options.Any(o => o.OlderPosition >= 0);
        var result = new RuntimeDefinedParameterDictionary();
        foreach (var (name, type, attributes) in Cache.GetOrAdd((descriptor, cmdlet, older), _ => Make(descriptor, older, firstPosition, taken)))
            result.Add(name, new RuntimeDefinedParameter(name, type, attributes));
        return result;
    }

    /// <summary>
    /// Takes whatever follows the name of a class that is not there. Without it PowerShell would stop at the first option, and say nothing of the name.
    /// </summary>
    public static RuntimeDefinedParameterDictionary Any()
    {
        const string Name = "Option";
        var rest = new ParameterAttribute { ValueFromRemainingArguments = true, DontShow = true };
        return new() { [Name] = new RuntimeDefinedParameter(Name, typeof(object[]), [rest]) };
    }

    /// <summary>The options the user gave.</summary>
    public static IEnumerable<KeyValuePair<string, object?>> Given(RuntimeDefinedParameterDictionary? parameters)
    {
        foreach (var parameter in parameters?.Values ?? Enumerable.Empty<RuntimeDefinedParameter>())
            if (parameter.IsSet)
                yield return KeyValuePair.Create<string, object?>(parameter.Name, parameter.Value is SwitchParameter flag ? flag.IsPresent : parameter.Value);
    }

    private static (string, Type, Collection<Attribute>)[] Make(ObjectDescriptor descriptor, bool older, int firstPosition, IReadOnlyCollection<string> taken)
    {
        var names = new HashSet<string>(taken, StringComparer.OrdinalIgnoreCase);
        var options = descriptor.Options.Where(o => names.Add(o.PropertyName)).ToArray();
        return [.. options.Select(o => (o.PropertyName, ParameterType(o), Attributes(o, Place(o, options, older, firstPosition), names)))];
    }

    // Convolution2D 32 3 3 says what Conv2D 32 (3, 3) says: an older name has the order of arguments it had.
    private static int Place(OptionDescriptor option, OptionDescriptor[] all, bool older, int firstPosition)
    {
        var place = older && option.OlderPosition >= 0 ? option.OlderPosition
            : older && all.Any(o => o.OlderPosition == option.Position) ? -1
            : option.Position;
        return place < 0 ? int.MinValue : firstPosition + place;
    }

    private static Collection<Attribute> Attributes(OptionDescriptor option, int position, HashSet<string> names)
    {
        var parameter = new ParameterAttribute
        {
            Mandatory = option.Required,
            HelpMessage = string.IsNullOrEmpty(option.Help) ? OptionConverter.Describe(option.Type) : option.Help,
        };
        if (position >= 0) parameter.Position = position;
        var attributes = new Collection<Attribute> { parameter };
        if (!option.Required) attributes.Add(new AllowNullAttribute());
        var aliases = option.Aliases.Append(option.Name).SelectMany(name => new[] { name, Naming.ToPascalCase(name) }).Where(names.Add).ToArray();
        if (aliases.Length > 0) attributes.Add(new AliasAttribute(aliases));
        if (Completer(option.Type) is { } completer) attributes.Add(new ArgumentCompleterAttribute(completer));
        return attributes;
    }

    // What PowerShell cannot convert by itself (shapes, names of objects, script blocks) is taken as it is and converted
    // by the option. A flag that is off by default is a switch; one that is on takes a value, so that it can be turned off.
    private static Type ParameterType(OptionDescriptor option)
    {
        var type = Nullable.GetUnderlyingType(option.Type) ?? option.Type;
        return type == typeof(bool) && option.Type == type ? option.Default is true ? typeof(bool) : typeof(SwitchParameter)
            : type == typeof(string) && option.Required ? typeof(string)
            : type == typeof(int) || type == typeof(long) || type == typeof(double) || type == typeof(float) ? option.Type
            : typeof(object);
    }

    private static Type? Completer(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsArray) type = type.GetElementType()!;
        return type.IsEnum ? typeof(EnumCompleter<>).MakeGenericType(type)
            : typeof(KerasObject).IsAssignableFrom(type) ? typeof(RegistryCompleter<>).MakeGenericType(KerasRegistry.CategoryOf(type))
            : type == typeof(DTypePolicy) ? typeof(DTypeCompleter)
            : null;
    }
}
