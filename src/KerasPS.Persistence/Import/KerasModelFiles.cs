using KerasPS.Training;

namespace KerasPS.Import;

/// <summary>Saving and loading for the callbacks of a training: they replace their own files.</summary>
internal sealed class KerasModelFiles : IModelFiles
{
    public void Save(Model model, string path) => ModelFile.Save(model, path, force: true);

    public void SaveWeights(Model model, string path) => ModelFile.SaveWeights(model, path, force: true);

    public void LoadWeights(Model model, string path) => ModelFile.LoadWeights(model, path);
}
