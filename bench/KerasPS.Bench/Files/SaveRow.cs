namespace KerasPS.Bench;

/// <summary>Saving a large model: at least 60 % of the speed of a copy that is flushed to the disk, as a save is.</summary>
public abstract class SaveRow(string extension) : LargeFileRow(extension)
{
    private Model model = null!;

    public override void PrepareOurs() => model = Model();

    public override void PrepareTheirs() => ModelFile.Save(model, Saved, force: true);

    public override void Ours() => ModelFile.Save(model, Saved, force: true);

    public override void Theirs() => CopyFile(flush: true);
}

/// <inheritdoc/>
[Bench("save a 512 MiB model as .h5", 1 / 0.6, Order = 100, Memory = true)]
public sealed class SaveLegacy() : SaveRow(".h5");

/// <inheritdoc/>
[Bench("save a 512 MiB model as .keras", 1 / 0.6, Order = 101, Memory = true)]
public sealed class SaveArchive() : SaveRow(".keras");
