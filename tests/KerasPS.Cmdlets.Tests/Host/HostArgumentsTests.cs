using KerasPS.Hosting;
using KerasPS.Hosting.Running;
using Xunit;

namespace KerasPS.Tests.Host;

public class HostArgumentsTests
{
    [Fact]
    public void Everything_after_the_script_belongs_to_the_script()
    {
        var arguments = HostArguments.Parse(["-NoProfile", "train.ps1", "-Epochs", "3", "-Command"]);
        Assert.Equal("train.ps1", arguments.ScriptPath);
        Assert.Equal(["-Epochs", "3", "-Command"], arguments.ScriptArguments);
    }

    [Fact]
    public void Command_takes_the_rest_as_text()
    {
        var arguments = HostArguments.Parse(["-Command", "1", "+", "2"]);
        Assert.Equal("1 + 2", arguments.CommandText);
    }

    [Fact]
    public void An_unknown_option_is_refused() =>
        Assert.Throws<HostUsageException>(() => HostArguments.Parse(["-Frobnicate"]));

    [Fact]
    public void Words_become_parameters_as_pwsh_makes_them()
    {
        var parameters = ScriptParameters.From(["-Epochs", "3", "-Quiet:$false", "-0.5", "data.csv"]).ToArray();
        Assert.Equal(["-Epochs", null, "Quiet", null, null], parameters.Select(parameter => parameter.Name));
        Assert.Equal([null, "3", false, "-0.5", "data.csv"], parameters.Select(parameter => parameter.Value));
    }
}
