namespace KerasPS.Tests;

public sealed class FuzzTests
{
    /// <summary>The long run is a command: dotnet exec KerasPS.Persistence.Tests.dll --fuzz 20000.</summary>
    [Fact]
    public void Damaged_files_give_a_model_or_an_error_of_ours()
    {
        var fuzzer = new FileFuzzer();
        var failures = fuzzer.Run(1000, limit: TimeSpan.FromSeconds(15));
        Assert.Empty(failures);
        Assert.True(fuzzer.Refused > 10 && fuzzer.Read > 10);
    }
}
