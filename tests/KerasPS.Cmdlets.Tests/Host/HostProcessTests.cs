namespace KerasPS.Tests.Host;

public sealed class HostProcessTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("keras-host");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("exit 3", 3)]
    [InlineData("'fine'", 0)]
    [InlineData("throw 'no'", 1)]
    [InlineData("try { throw 'no' } catch { exit 5 }", 5)]
    [InlineData("function f { exit 4 }; f", 4)]
    [InlineData("'unbalanced", 1)]
    [InlineData("Get-Nothing; 'goes on'", 0)]
    [InlineData("$ErrorActionPreference = 'Stop'; Import-Model nothing.h5", 1)]
    public void The_exit_code_is_the_scripts(string script, int expected)
    {
        var (code, output, error) = Script(script);
        Assert.True(code == expected, $"{code}\n{output}\n{error}");
    }

    [Fact]
    public void Arguments_pass_on_by_name_and_position()
    {
        var (_, output, _) = Script("param([int] $Epochs, [string] $Name, [switch] $Quiet) \"$($Epochs + 1) $Name $Quiet $($args.Count)\"", "-Epochs", "3", "model", "-Quiet");
        Assert.Equal("4 model True 0", output.Trim());
    }

    [Fact]
    public void Errors_go_to_the_error_stream_and_results_to_output()
    {
        var (_, output, error) = Script("Write-Error oops; Write-Warning careful; Write-Verbose more -Verbose; Write-Host hello; 1..2");
        Assert.Contains("oops", error, StringComparison.Ordinal);
        Assert.Contains("WARNING: careful", output, StringComparison.Ordinal);
        Assert.Contains("VERBOSE: more", output, StringComparison.Ordinal);
        Assert.Contains("hello", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\e", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_of_the_full_PowerShell_is_named_as_such()
    {
        var (code, _, error) = Script("$ErrorActionPreference = 'Stop'; Get-Content -Path x -Raw");
        Assert.Equal(1, code);
        Assert.Contains("'Get-Content' is a command of the full PowerShell", string.Join(' ', error.Split([' ', '|', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_handed_down_by_PowerShell_changes_nothing()
    {
        var modules = Directory.CreateDirectory(Path.Combine(folder.FullName, "Modules", "Microsoft.PowerShell.Management")).Parent!.FullName;
        Directory.CreateDirectory(Path.Combine(modules, "Microsoft.PowerShell.Utility"));
        File.WriteAllText(Path.Combine(modules, "Microsoft.PowerShell.Management", "Microsoft.PowerShell.Management.psd1"),
            "@{ ModuleVersion = '7.0.0.0'; CmdletsToExport = 'Get-Content'; RootModule = 'Missing.dll' }");
        var (code, _, error) = HostProcess.Run(folder.FullName, ("PSModulePath", modules), "-Command", "$ErrorActionPreference = 'Stop'; Get-Content x");
        Assert.Equal(1, code);
        Assert.Contains("full PowerShell", string.Join(' ', error.Split([' ', '|', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_is_quiet_where_output_is_redirected()
    {
        var (_, output, error) = Script("1..10 | ForEach-Object { Write-Progress Working -PercentComplete $_ }; 'done'");
        Assert.Equal("done", output.Trim());
        Assert.Empty(error);
    }

    [Fact]
    public void Commands_run_from_the_command_line() =>
        Assert.Equal("3", HostProcess.Run(folder.FullName, "-Command", "1 + 2").Output.Trim());

    private (int ExitCode, string Output, string Error) Script(string text, params string[] arguments)
    {
        var path = Path.Combine(folder.FullName, "script.ps1");
        File.WriteAllText(path, text);
        return HostProcess.Run(folder.FullName, [path, .. arguments]);
    }
}
