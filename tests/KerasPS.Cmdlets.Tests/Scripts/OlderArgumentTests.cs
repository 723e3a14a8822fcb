namespace KerasPS.Tests.Scripts;

/// <summary>The arguments of Keras 1, by name and by position, give the layers of today.</summary>
public sealed class OlderArgumentTests(ModuleSession session) : IClassFixture<ModuleSession>
{
    [Theory]
    [InlineData("Dense -OutputDim 4 -InputDim 3 -Init uniform -WRegularizer l2 -BConstraint maxnorm", "Dense 4 -InputShape 3 -KernelInitializer uniform -KernelRegularizer l2 -BiasConstraint maxnorm")]
    [InlineData("Dense -output_dim 4 -input_dim 3 -W_regularizer l2", "Dense 4 -InputShape 3 -KernelRegularizer l2")]
    [InlineData("Dense 4 -Bias:$false -InputDim 3", "Dense 4 -UseBias:$false -InputShape 3")]
    [InlineData("Convolution2D 4 3 5 -BorderMode same -InputShape 8, 8, 1", "Conv2D 4 3,5 -Padding same -InputShape 8, 8, 1")]
    [InlineData("Convolution2D -NbFilter 4 -NbRow 3 -NbCol 2 -InputShape 3, 8, 8 -DimOrdering th -Subsample 2,1", "Conv2D 4 3,2 -InputShape 3, 8, 8 -DataFormat channels_first -Strides 2,1")]
    [InlineData("Convolution1D 4 3 -InputShape 10, 3 -SubsampleLength 2", "Conv1D 4 3 -InputShape 10, 3 -Strides 2")]
    [InlineData("Convolution1D -NbFilter 4 -FilterLength 3 -InputDim 3 -InputLength 10", "Conv1D 4 3 -InputShape 10, 3")]
    [InlineData("Convolution3D 4 3 2 1 -InputShape 8, 8, 8, 1", "Conv3D 4 3,2,1 -InputShape 8, 8, 8, 1")]
    [InlineData("Deconvolution2D 3 3 2 $null, 14, 13, 3 -InputShape 12, 12, 3", "Conv2DTranspose 3 3,2 -InputShape 12, 12, 3")]
    [InlineData("AtrousConvolution2D 3 3 3 -AtrousRate 2,2 -InputShape 12, 12, 3", "Conv2D 3 3,3 -DilationRate 2,2 -InputShape 12, 12, 3")]
    [InlineData("AtrousConvolution1D 3 3 -AtrousRate 2 -InputShape 12, 3", "Conv1D 3 3 -DilationRate 2 -InputShape 12, 3")]
    [InlineData("SeparableConvolution2D 3 3 2 -InputShape 9, 9, 2", "SeparableConv2D 3 3,2 -InputShape 9, 9, 2")]
    [InlineData("LocallyConnected2D -NbFilter 3 -NbRow 3 -NbCol 2 -InputShape 6, 6, 3", "LocallyConnected2D 3 3,2 -InputShape 6, 6, 3")]
    [InlineData("ConvLSTM2D -NbFilter 2 -NbRow 3 -NbCol 3 -DimOrdering tf -BorderMode same -InputShape 3, 6, 6, 2", "ConvLSTM2D 2 3,3 -DataFormat channels_last -Padding same -InputShape 3, 6, 6, 2")]
    [InlineData("MaxPooling1D -PoolLength 3 -Stride 2 -BorderMode same -InputShape 6, 3", "MaxPooling1D 3 -Strides 2 -Padding same -InputShape 6, 3")]
    [InlineData("AveragePooling2D -PoolSize 2,2 -DimOrdering th -InputShape 3, 6, 6", "AveragePooling2D 2 -DataFormat channels_first -InputShape 3, 6, 6")]
    [InlineData("UpSampling1D -Length 2 -InputShape 6, 3", "UpSampling1D 2 -InputShape 6, 3")]
    [InlineData("ZeroPadding2D 1,1 -DimOrdering th -InputShape 3, 6, 6", "ZeroPadding2D 1 -DataFormat channels_first -InputShape 3, 6, 6")]
    [InlineData("Dropout -P 0.3 -InputShape 6", "Dropout 0.3 -InputShape 6")]
    [InlineData("SpatialDropout2D -P 0.3 -DimOrdering th -InputShape 3, 4, 4", "SpatialDropout2D 0.3 -DataFormat channels_first -InputShape 3, 4, 4")]
    [InlineData("GaussianNoise -Sigma 0.1 -InputShape 6", "GaussianNoise 0.1 -InputShape 6")]
    [InlineData("LSTM -OutputDim 5 -InnerActivation hard_sigmoid -InnerInit glorot_uniform -ForgetBiasInit zero -DropoutW 0.1 -DropoutU 0.2 -URegularizer l2 -ConsumeLess gpu -InputDim 3 -InputLength 4", "LSTM 5 -RecurrentActivation hard_sigmoid -RecurrentInitializer glorot_uniform -UnitForgetBias $false -Dropout 0.1 -RecurrentDropout 0.2 -RecurrentRegularizer l2 -InputShape 4, 3")]
    [InlineData("BatchNormalization -BetaInit one -GammaInit zero -InputShape 4", "BatchNormalization -BetaInitializer one -GammaInitializer zero -InputShape 4")]
    [InlineData("TimeDistributedDense 4 -InputShape 4, 5", "Dense 4 -InputShape 4, 5")]
    [InlineData("PReLU -Init one -InputShape 4", "PReLU -AlphaInitializer one -InputShape 4")]
    public void They_make_the_same_layer(string older, string today) => session.Run($$"""
        $shown = foreach ($model in (New-Sequential | Add-Layer {{older}}), (New-Sequential | Add-Layer {{today}})) {
            $config = $model.Layers[-1].GetConfig()
            $config['name'] = ''
            $config.ToJsonString()
            [string] $model.Layers[-1].OutputShapes
        }
        if ($shown[0] -cne $shown[2] -or $shown[1] -cne $shown[3]) { throw ($shown -join "`n") }
        """);

    [Fact]
    public void Weights_may_be_given_to_a_layer() => session.Run("""
        $model = New-Sequential | Add-Layer Dense 2 -InputDim 3 -Weights ((1, 2), (3, 4), (5, 6)), (7, 8)
        $kernel, $bias = Get-Weight $model -ValueOnly
        if ("$($kernel.ToArray()) $($bias.ToArray())" -ne '1 2 3 4 5 6 7 8') { throw "$($kernel.ToArray()) $($bias.ToArray())" }
        """);

    [Fact]
    public void Weights_of_another_shape_are_refused() => Assert.StartsWith("LayerShape,", session.Fail("""
        New-Sequential | Add-Layer Dense 2 -InputDim 3 -Weights ((1, 2), (3, 4)), (7, 8)
        """).FullyQualifiedErrorId, StringComparison.Ordinal);
}
