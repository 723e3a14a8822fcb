using System.Text;
using System.Text.RegularExpressions;

namespace KerasPS;

/// <summary>Keras' rules for names.</summary>
public static partial class Naming
{
    /// <summary>The snake_case form by Keras' own rule: Conv2DTranspose → conv2d_transpose, PReLU → p_re_lu.</summary>
    public static string ToSnakeCase(string name)
    {
        name = NonWord().Replace(name, "");
        name = BeforeWord().Replace(name, "$1_$2");
        name = LowerUpper().Replace(name, "$1_$2").ToLowerInvariant();
        return name.StartsWith('_') ? "private" + name : name;
    }

    /// <summary>PascalCase of a snake_case name: kernel_initializer → KernelInitializer.</summary>
    public static string ToPascalCase(string name)
    {
        var result = new StringBuilder(name.Length);
        foreach (var part in name.Split('_', StringSplitOptions.RemoveEmptyEntries))
            result.Append(char.ToUpperInvariant(part[0])).Append(part.AsSpan(1));
        return result.ToString();
    }

    /// <summary>The form in which names are compared: lower case without underscores, so relu = ReLU and l1_l2 = L1L2.</summary>
    public static string Normalize(string name) => name.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();

    [GeneratedRegex(@"\W+")]
    private static partial Regex NonWord();

    [GeneratedRegex("(.)([A-Z][a-z]+)")]
    private static partial Regex BeforeWord();

    [GeneratedRegex("([a-z])([A-Z])")]
    private static partial Regex LowerUpper();
}
