using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Nodes;

namespace KerasPS;

/// <summary>A learning rate: a number that may change at any time, or a schedule over the steps.</summary>
[Description("a number or a learning rate schedule")]
public sealed class LearningRate : IOptionValue<LearningRate>
{
    private readonly double value;

    /// <summary>A number.</summary>
    public LearningRate(double value) => this.value = value;

    /// <summary>A schedule.</summary>
    public LearningRate(LearningRateSchedule schedule) => Schedule = schedule;

    /// <summary>The schedule, or null.</summary>
    public LearningRateSchedule? Schedule { get; }

    /// <summary>The rate of a step, counted from 0.</summary>
    public double At(long step) => Schedule?.Rate(step) ?? value;

    /// <summary>A plain number.</summary>
    public static implicit operator LearningRate(double value) => new(value);

    /// <inheritdoc/>
    public static LearningRate FromOption(object value) => value switch
    {
        LearningRate rate => rate,
        LearningRateSchedule schedule => new(schedule),
        JsonValue json when json.TryGetValue<double>(out var number) => new(number),
        IConvertible number and not string => new(number.ToDouble(CultureInfo.InvariantCulture)),
        string text when double.TryParse(text, CultureInfo.InvariantCulture, out var number) => new(number),
        _ => new((LearningRateSchedule)KerasRegistry.Resolve(typeof(LearningRateSchedule), value)!),
    };

    /// <summary>A number is written in single precision, as Keras keeps it.</summary>
    public JsonNode? ToOption() => Schedule is null ? (double)(float)value : KerasSerializer.Serialize(Schedule);

    /// <inheritdoc/>
    public override string ToString() => Schedule?.ToString() ?? value.ToString("R", CultureInfo.InvariantCulture);
}
