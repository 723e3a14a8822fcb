using System.Management.Automation;
using KerasPS.Hosting.Terminal;
using Xunit;

namespace KerasPS.Tests.Host;

public class ProgressLineTests
{
    [Fact]
    public void Shows_activity_bar_percent_and_status()
    {
        var record = new ProgressRecord(0, "Epoch 1/3", "loss: 0.5") { PercentComplete = 50 };
        Assert.Equal("Epoch 1/3 [============............]  50% loss: 0.5", ProgressLine.Format(record, 120));
    }

    [Fact]
    public void Never_exceeds_the_width()
    {
        var record = new ProgressRecord(0, new string('a', 200), "s");
        Assert.Equal(40, ProgressLine.Format(record, 40).Length);
    }

    [Fact]
    public void Escape_sequences_vanish_where_there_are_no_colors() =>
        Assert.Equal("a b", Ansi.Plain("\e[32;1ma\e[0m b"));
}
