using System.Management.Automation;

namespace KerasPS.Tests.Scripts;

/// <summary>Published architectures, weights and datasets from scripts: cache, paths, downloads declined or impossible.</summary>
public sealed class PublishedTests : IClassFixture<ModuleSession>, IDisposable
{
    private const string Small = "-Alpha 0.35 -InputShape 96, 96, 3 -IncludeTop $false";
    private readonly ModuleSession session;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("keras-published");
    private readonly string? home = Environment.GetEnvironmentVariable("KERAS_HOME");
    private readonly string? proxy = Environment.GetEnvironmentVariable("HTTPS_PROXY");

    public PublishedTests(ModuleSession session)
    {
        this.session = session;
        Environment.SetEnvironmentVariable("KERAS_HOME", folder.FullName);
        // Nothing answers there: no test reaches a server.
        Environment.SetEnvironmentVariable("HTTPS_PROXY", "http://127.0.0.1:9");
        session.Run($"$null = $ExecutionContext.SessionState.Path.SetLocation('{folder.FullName}')");
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("KERAS_HOME", home);
        Environment.SetEnvironmentVariable("HTTPS_PROXY", proxy);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Weights_come_from_a_path_and_from_the_cache()
    {
        var same = session.Run($$"""
            Set-RandomSeed 3
            $a = New-Application MobileNetV2 {{Small}}
            $null = [IO.Directory]::CreateDirectory("$pwd/models")
            Export-Weight -Model $a 'models/mobilenet_v2_weights_tf_dim_ordering_tf_kernels_0.35_96_no_top.h5'
            $b = New-Application MobileNetV2 {{Small}} -Weight 'models/mobilenet_v2_weights_tf_dim_ordering_tf_kernels_0.35_96_no_top.h5'
            $c = New-Application MobileNetV2 {{Small}} -Weight imagenet
            $first = { $args[0].GetWeights()[0].ToArray() -join ' ' }
            (& $first $a) -eq (& $first $b)
            (& $first $a) -eq (& $first $c)
            """);
        Assert.All(same, s => Assert.True((bool)s.BaseObject));
        Assert.Equal(2, same.Count);
    }

    [Theory]
    [InlineData("New-Application VGG16 -Weight imagenet -WhatIf")]
    [InlineData("Import-KerasDataset mnist -WhatIf")]
    [InlineData("ConvertFrom-Prediction (New-Tensor 1, 1000) -WhatIf")]
    public void What_if_downloads_nothing(string command)
    {
        Assert.Empty(session.Run(command));
        Assert.Empty(folder.GetFileSystemInfos());
    }

    [Theory]
    [InlineData("New-Application VGG16 -Weight imagenet -IncludeTop $false", "models")]
    [InlineData("Import-KerasDataset imdb", "datasets")]
    [InlineData("ConvertFrom-Prediction (New-Tensor 1, 1000)", "models")]
    public void Without_a_network_the_error_says_where_the_file_belongs(string command, string subfolder)
    {
        var error = session.Fail(command);
        Assert.StartsWith("DownloadFailed,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(folder.FullName, subfolder), error.Exception.Message, StringComparison.Ordinal);
        Assert.Empty(folder.GetFiles("*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Classes_are_named()
    {
        var names = session.Run("""
            $scores = ConvertTo-Tensor @(, @(0.1, 0.7, 0.2))
            (ConvertFrom-Prediction $scores -Top 2 -ClassName cat, dog, bird).Name -join ' '
            $index = [ordered]@{}
            0..999 | ForEach-Object { $index["$_"] = "n$_", "class_$_" }
            [IO.File]::WriteAllText("$pwd/index.json", '{' + ((0..999).ForEach({ '"{0}": ["n{0}", "class_{0}"]' -f $_ }) -join ',') + '}')
            $many = New-Tensor 2, 1000 -Initializer RandomUniform
            $found = $many | ConvertFrom-Prediction -Top 3 -ClassIndex index.json
            $found.Count
            ($found | Where-Object { $_.Name -ne "class_$($_.Class)" -or $_.Id -ne "n$($_.Class)" }).Count
            $found[0].Score -ge $found[1].Score
            """);
        Assert.Equal(["dog bird", "6", "0", "True"], names.Select(n => n.ToString()));
        Assert.StartsWith("PredictionShape,", session.Fail("ConvertFrom-Prediction (New-Tensor 2, 10)").FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void Images_are_prepared()
    {
        var values = session.Run("""
            $image = ConvertTo-Tensor ([float[]](0, 127.5, 255)) -Shape 1, 1, 3
            (ConvertTo-ApplicationInput MobileNet $image).ToArray() -join ' '
            [math]::Round((ConvertTo-ApplicationInput VGG16 $image).ToArray()[0], 3)
            """);
        Assert.Equal(["-1 0 1", "151.061"], values.Select(v => FormattableString.Invariant($"{v}")));
    }

    [Fact]
    public void A_dataset_comes_from_a_path()
    {
        File.Copy(Extract("boston_housing.npz"), Path.Combine(folder.FullName, "b.npz"));
        var counts = session.Run("$d = Import-KerasDataset boston_housing -Path b.npz -TestSplit 0.5; $d.Train.Count + $d.Test.Count; $d.Train.X.Shape[1]");
        Assert.Equal("13", counts[1].ToString());
        Assert.StartsWith("FileMissing,", session.Fail("Import-KerasDataset boston_housing -Path nowhere.npz").FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_have_numbers_and_topics_names()
    {
        Extract("imdb_word_index.json");
        Assert.Equal("True", session.Run("(Import-KerasDataset imdb -WordIndex -Path imdb_word_index.json).Count -gt 10")[0].ToString());
        Assert.Equal("46", session.Run("@(Import-KerasDataset reuters -LabelName).Count")[0].ToString());
        Assert.StartsWith("DatasetHasNoWords,", session.Fail("Import-KerasDataset mnist -WordIndex").FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    private string Extract(string file)
    {
        using var zip = System.IO.Compression.ZipFile.OpenRead(Path.Combine(ModuleSession.Root, "tests", "Golden", "datasets.zip"));
        var target = Path.Combine(folder.FullName, file);
        System.IO.Compression.ZipFileExtensions.ExtractToFile(zip.GetEntry("source/" + file)!, target);
        return target;
    }
}
