namespace KerasPS.Engine.Tests.Ops;

/// <summary>A list of samples; all implementations in this assembly are found and checked.</summary>
public interface IOpSamples
{
    IEnumerable<OpSample> All { get; }
}
