namespace KerasPS.Bench;

/// <summary>Loading a large model: at least 60 % of the speed of a copy.</summary>
public abstract class LoadRow(string extension) : LargeFileRow(extension)
{
    public override void PrepareOurs()
    {
        if (!File.Exists(Saved)) ModelFile.Save(Model(), Saved);
    }

    public override void PrepareTheirs()
    {
    }

    public override void Ours()
    {
        var model = ModelFile.Load(Saved);
        foreach (var weight in model.Weights) weight.Value.Dispose();
    }

    public override void Theirs() => CopyFile(flush: false);
}

/// <inheritdoc/>
[Bench("load a 512 MiB model of .h5", 1 / 0.6, Order = 102, Memory = true)]
public sealed class LoadLegacy() : LoadRow(".h5");

/// <inheritdoc/>
[Bench("load a 512 MiB model of .keras", 1 / 0.6, Order = 103, Memory = true)]
public sealed class LoadArchive() : LoadRow(".keras");
