using KerasPS.Layers;

namespace KerasPS.Persistence.Tests;

/// <summary>Files of adapted layers hold the adapted weight, as those of Keras 3 do.</summary>
public sealed class LowRankFileTests
{
    [Fact]
    public void An_archive_holds_the_merged_weight_and_starts_the_adaptation_anew()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".keras");
        var layer = new Dense { Units = 3, InputDim = 4, LoraRank = 2, LoraAlpha = 4 };
        var model = new Sequential(layer);
        layer.Adaptation!.B.Assign(Tensor.From([1f, 2, 3, 4, 5, 6], 2, 3));
        var x = Tensor.From([1f, 2, 3, 4], 1, 4);
        try
        {
            ModelFile.Save(model, path);
            var again = ModelFile.Load(path);
            Assert.Equal(model.Predict(x).ToFloats(), again.Predict(x).ToFloats());
            var adaptation = again.Layers[0].Adaptation!;
            Assert.Equal((2, 4.0), (adaptation.Rank, adaptation.Alpha));
            Assert.All(adaptation.B.Value.ToFloats(), v => Assert.Equal(0, v));
            Assert.Equal(layer.Adaptation.MergedValue().ToFloats(), adaptation.Weight.Value.ToFloats());
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData(KerasForm.Keras3, 4)]
    [InlineData(KerasForm.Keras2, 2)]
    public void A_legacy_file_holds_the_factors_where_its_Keras_knows_them(KerasForm form, int count)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".h5");
        var layer = new Dense { Units = 3, InputDim = 4, LoraRank = 2 };
        var model = new Sequential(layer);
        layer.Adaptation!.B.Assign(Tensor.From([1f, 2, 3, 4, 5, 6], 2, 3));
        var x = Tensor.From([1f, 2, 3, 4], 1, 4);
        try
        {
            ModelFile.Save(model, path, form: form);
            var again = ModelFile.Load(path);
            Assert.Equal(count, again.Weights.Count);
            Assert.Equal(model.Predict(x).ToFloats(), again.Predict(x).ToFloats());
        }
        finally
        {
            File.Delete(path);
        }
    }
}
