using KerasPS.Tests.Host;

namespace KerasPS.Tests.Scripts;

public sealed class ConfigTests(ModuleSession session) : IClassFixture<ModuleSession>
{
    [Fact]
    public void A_file_of_the_users_own_is_taken_over_when_the_module_comes()
    {
        var folder = Directory.CreateTempSubdirectory("keras-home").FullName;
        File.WriteAllText(Path.Combine(folder, "keras.json"), """{ "floatx": "float16", "epsilon": 1e-05, "image_dim_ordering": "th", "backend": "theano" }""");
        var (code, output, _) = HostProcess.Run(folder, ("KERAS_HOME", folder),
            "-Command", "$c = Get-KerasConfig; \"$($c.FloatX) $($c.ImageDataFormat) $($c.Epsilon -eq 1e-5)\"");
        Assert.Equal((0, "float16 channels_first True"), (code, output.Trim()));
        File.WriteAllText(Path.Combine(folder, "keras.json"), "nothing of the kind");
        (code, output, _) = HostProcess.Run(folder, ("KERAS_HOME", folder), "-Command", "(Get-KerasConfig).FloatX");
        Assert.Equal((0, "float32"), (code, output.Trim()));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_file_that_is_none_is_named()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "[]");
        Assert.StartsWith("ConfigFile,", session.Fail($"Set-KerasConfig '{file}'").FullyQualifiedErrorId, StringComparison.Ordinal);
        File.Delete(file);
    }

    [Fact]
    public void A_device_is_chosen_by_name()
    {
        var output = session.Run("""
            Set-KerasConfig -Device reference
            (Get-KerasConfig).Device; (Get-Device).Where({ $_.Current }).Name
            Set-KerasConfig -Device cpu
            (Get-KerasConfig).Device
            """);
        Assert.Equal(["reference", "reference", "cpu"], output.Select(o => o.ToString()));
        Assert.StartsWith("DeviceUnknown,", session.Fail("Set-KerasConfig -Device abacus").FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mixed_float16", "Float16", "Float32")]
    [InlineData("mixed_bfloat16", "BFloat16", "Float32")]
    [InlineData("float64", "Float64", "Float64")]
    public void A_policy_computes_in_one_type_and_keeps_weights_in_another(string policy, string computed, string kept)
    {
        var output = session.Run($$"""
            Set-KerasConfig -DTypePolicy {{policy}}
            $m = New-Sequential | Add-Layer Dense 2 -InputShape 3 | Invoke-Compile sgd mse
            Set-KerasConfig -DTypePolicy float32
            $m.Output.DType; $m.Weights[0].DType
            $null = Start-Fit -Model $m (New-Tensor 4, 3 -Value 1) (New-Tensor 4, 2) -Epochs 2
            """);
        Assert.Equal([computed, kept], output.Select(o => o.ToString()));
    }
}
