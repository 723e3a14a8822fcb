namespace KerasPS.Training;

/// <summary>Where callbacks find the file formats.</summary>
public static class ModelFiles
{
    private static IModelFiles? current;

    /// <summary>The file formats.</summary>
    /// <exception cref="KerasException">None have been entered.</exception>
    public static IModelFiles Current
    {
        get => current ?? throw new KerasException("ModelFilesMissing",
            "Models cannot be saved here, since the library of file formats is not loaded. Import the whole module.");
        set => current = value;
    }
}
