using System.Text.Json.Nodes;
using KerasPS.Drawing;
using KerasPS.Layers;

namespace KerasPS.Tests.Drawing;

public class DotTests
{
    private static readonly GoldenArchive Archive = GoldenArchive.Of("applications");

    public static TheoryData<string> Cases { get; } =
        new(Archive.Json("dot/cases.json").AsArray().Where(c => c!["file"] is not null).Select(c => c!["name"]!.GetValue<string>()));

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_text_is_that_of_Keras(string name)
    {
        var options = Archive.Json("dot/cases.json").AsArray().First(c => c!["name"]!.GetValue<string>() == name)!["options"]!.AsObject();
        var parts = name.Split('.');
        var style = parts[2] == "tfkeras" ? DotStyle.TfKeras : DotStyle.Keras;
        var drawn = ModelGraphExporter.ToText(Model(parts[0]), GraphFormat.Dot, Options(options, style), style);
        Assert.Equal(System.Text.Encoding.UTF8.GetString(Archive.Bytes($"dot/{name}.dot")).TrimEnd(), drawn.TrimEnd());
    }

    private static GraphPictureOptions Options(JsonObject given, DotStyle style)
    {
        bool Flag(string key, bool fallback = false) => given[key]?.GetValue<bool>() ?? fallback;
        return new()
        {
            ShowShapes = Flag("show_shapes"),
            ShowDType = Flag("show_dtype"),
            ShowLayerNames = Flag("show_layer_names", true),
            ShowActivations = Flag("show_layer_activations"),
            ShowTrainable = Flag("show_trainable"),
            ExpandNested = Flag("expand_nested"),
            LeftToRight = given["rankdir"]?.GetValue<string>() == "LR",
            Dpi = style == DotStyle.TfKeras ? 96 : 200,
        };
    }

    internal static Model Model(string name) => name switch
    {
        "sequential" => Sequential(),
        "branches" => Branches(),
        _ => Nested(),
    };

    private static Sequential Sequential()
    {
        var model = new Sequential(
        [
            new InputLayer { Shape = new(4), Name = "input_1" },
            new Dense { Units = 3, Activation = new Activations.Relu(), Name = "hidden" },
            new Dropout { Rate = 0.5, Name = "drop" },
            new Dense { Units = 2, Activation = new Activations.Softmax(), Name = "out" },
        ], "seq");
        model.Layers[0].Trainable = false;
        return model;
    }

    private static FunctionalModel Branches()
    {
        var (a, b) = (Input.Of(new Shape(8, 8, 3), name: "image"), Input.Of(new Shape(5), name: "side"));
        var x = new Conv2D { Filters = 4, KernelSize = [3], Activation = new Activations.Relu(), Name = "conv" }.Apply(a);
        x = new GlobalAveragePooling2D { Name = "pool" }.Apply(x);
        var y = new Dense { Units = 4, Name = "dense" }.Apply(b);
        var z = new Concatenate { Name = "cat" }.Apply(x, y);
        return new([a, b], [new Dense { Units = 1, Name = "score" }.Apply(z),
            new Dense { Units = 3, Activation = new Activations.Softmax(), Name = "kind" }.Apply(z)], "branches");
    }

    private static FunctionalModel Nested()
    {
        var i = Input.Of(new Shape(6), name: "inner_in");
        var inner = new FunctionalModel(i, new Dense { Units = 2, Name = "inner_out" }.Apply(
            new Dense { Units = 4, Activation = new Activations.Tanh(), Name = "inner_hidden" }.Apply(i)), "inner");
        var (a, b) = (Input.Of(new Shape(6), name: "left"), Input.Of(new Shape(6), name: "right"));
        return new([a, b], [new Subtract { Name = "minus" }.Apply(inner.Apply(a), inner.Apply(b))], "outer");
    }
}
