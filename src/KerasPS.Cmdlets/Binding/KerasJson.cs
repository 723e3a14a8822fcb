using System.Text.Json;
using System.Text.Json.Nodes;

namespace KerasPS.Cmdlets.Binding;

/// <summary>The session's defaults as a keras.json of any Keras generation has them; null where the file says nothing.</summary>
/// <param name="FloatX">The type of layers and variables made without one.</param>
/// <param name="Epsilon">The small number that keeps logarithms and divisions finite.</param>
/// <param name="ImageDataFormat">Where layers expect the channels of images.</param>
internal sealed record KerasJson(string? FloatX, double? Epsilon, string? ImageDataFormat)
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="KerasException">It holds something else.</exception>
    public static KerasJson Read(string file)
    {
        try
        {
            var json = JsonNode.Parse(File.ReadAllText(file)) as JsonObject ?? throw new JsonException("it holds no object.");
            return new(json["floatx"]?.GetValue<string>(), json["epsilon"]?.GetValue<double>(),
                (json["image_data_format"] ?? json["image_dim_ordering"])?.GetValue<string>());
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new KerasException("ConfigFile", $"'{file}' is no keras.json: {e.Message}", e);
        }
    }

    /// <summary>
    /// Takes over the user's own file (in KERAS_HOME or ~/.keras) when the module is imported, as Keras does. A broken
    /// file must not keep the module from working: its defaults stay.
    /// </summary>
    public static void ApplyOwn()
    {
        var home = Environment.GetEnvironmentVariable("KERAS_HOME") is { Length: > 0 } given ? given
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".keras");
        var file = Path.Combine(home, "keras.json");
        try
        {
            if (File.Exists(file)) Read(file).Apply();
        }
        catch (Exception e) when (e is KerasException or IOException or UnauthorizedAccessException)
        {
        }
    }

    /// <summary>Makes these the session's defaults.</summary>
    public void Apply()
    {
        // All are understood before one is set.
        DType? type = FloatX is null ? null : DTypes.Parse(FloatX);
        DataFormat? format = ImageDataFormat is null ? null : ImageDataFormat.ToUpperInvariant() switch
        {
            "TF" => DataFormat.ChannelsLast,
            "TH" => DataFormat.ChannelsFirst,
            _ => (DataFormat)OptionConverter.Convert(ImageDataFormat, typeof(DataFormat))!,
        };
        if (type is { } floatX)
        {
            KerasConfig.FloatX = floatX;
            DTypePolicy.Default = DTypePolicy.Parse(floatX.KerasName());
        }

        if (Epsilon is { } epsilon) KerasConfig.Epsilon = epsilon;
        if (format is { } order) KerasConfig.ImageDataFormat = order;
    }
}
