namespace KerasPS.Tests.Scripts;

/// <summary>Files that need classes and functions of their reader: given by name at loading, gone afterwards.</summary>
public sealed class CustomObjectTests : IClassFixture<ModuleSession>, IDisposable
{
    private readonly ModuleSession session;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("keras-custom");

    public CustomObjectTests(ModuleSession session)
    {
        this.session = session;
        session.Run($"$null = $ExecutionContext.SessionState.Path.SetLocation('{folder.FullName}')");
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("keras1", "lambda_square.h5", "@{ lambda_1 = { param($x) $x * $x } }", "1 4 9 16")]
    [InlineData("keras2", "lambda_square.h5", "@{ lambda_1 = { $args[0] * $args[0] } }", "1 4 9 16")]
    [InlineData("tfkeras", "model_lambda_bytes.h5", "@{ lambda = { param($x, $given) $x * $given.times + 1 } }", null)]
    [InlineData("tfkeras", "model_custom_activation_plain.keras", "@{ plain_activation = { param($x) [KerasPS.K]::Where([KerasPS.K]::Greater($x, 0), $x, $x * 0.25) } }", null)]
    public void A_function_is_given_by_name(string archive, string file, string objects, string? expected)
    {
        Extract(archive, file);
        var y = session.Run($"(Import-Model {file} -CustomObject {objects} | Invoke-Predict -X (ConvertTo-Tensor @(, [float[]](1, 2, 3, 4)))).ToArray() -join ' '")[0].ToString();
        if (expected is not null) Assert.Equal(expected, y);
        // What was given for one file is not known to the next.
        Assert.False((bool)session.Run($"Test-ModelFile {file}")[0].BaseObject);
        Assert.True((bool)session.Run($"Test-ModelFile {file} -CustomObject {objects}")[0].BaseObject);
    }

    [Fact]
    public void A_loss_and_a_metric_serve_the_evaluation_later()
    {
        Extract("tfkeras", "model_custom_loss_registered.h5");
        var figures = session.Run("""
            $m = Import-Model model_custom_loss_registered.h5 -CustomObject @{
                'Golden>weighted_square' = { param($t, $p) [KerasPS.K]::Mean([KerasPS.K]::Square($t - $p) * 2, -1) }
                plain_loss = { param($t, $p) [KerasPS.K]::Mean([KerasPS.K]::Abs($t - $p) * 3, -1) }
            }
            $figures = Measure-Model -Model $m (New-Tensor 4, 4) (New-Tensor 4, 2)
            $figures.plain_loss -gt 0
            """);
        Assert.True((bool)figures[0].BaseObject);
    }

    [Fact]
    public void Something_else_is_refused()
    {
        Extract("keras1", "lambda_square.h5");
        var error = session.Fail("Import-Model lambda_square.h5 -CustomObject @{ lambda_1 = 5 }");
        Assert.StartsWith("CustomObject,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    private void Extract(string archive, string file)
    {
        using var zip = System.IO.Compression.ZipFile.OpenRead(Path.Combine(ModuleSession.Root, "tests", "Golden", archive + ".zip"));
        System.IO.Compression.ZipFileExtensions.ExtractToFile(zip.GetEntry(file)!, Path.Combine(folder.FullName, file), overwrite: true);
    }
}
