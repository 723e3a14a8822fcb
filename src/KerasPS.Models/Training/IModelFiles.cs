namespace KerasPS.Training;

/// <summary>Saving and loading as callbacks need it; entered by the assembly that knows the file formats.</summary>
public interface IModelFiles
{
    /// <summary>Saves the whole model (.keras or .h5).</summary>
    void Save(Model model, string path);

    /// <summary>Saves weights and the optimizer's state.</summary>
    void SaveWeights(Model model, string path);

    /// <summary>Loads weights and, where the file has it, the optimizer's state.</summary>
    void LoadWeights(Model model, string path);
}
