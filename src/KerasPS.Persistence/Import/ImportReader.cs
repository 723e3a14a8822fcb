using System.Text.Json.Nodes;
using KerasPS.Hdf5;
using KerasPS.Upgrades;

namespace KerasPS.Import;

/// <summary>Reads a model and tells all that reading it found, also where it cannot be read.</summary>
internal static class ImportReader
{
    /// <summary>Looks into the file, then reads it; a reader closes what it read from, so the file is opened for each.</summary>
    public static ImportReport Read(Func<ByteSource> open, Func<ByteSource, (Model Model, ModelOrigin Origin)> load)
    {
        var report = With(open, FileInspection.Inspect);
        try
        {
            (report.Model, report.Origin) = With(open, load);
            // The weights' notes come with the weights, those of compilation with the optimizer.
            report.Layers = LayerReport.WithNotes(report.Layers, report.Origin);
            // The legacy format goes by position where names differ, and takes no more and no less than all.
            report.UnusedWeights = report.Format == ImportReport.ArchiveFormat ? With(open, s => WeightComparison.Of(report.Model, s)).Unused : [];
        }
        catch (KerasException error)
        {
            report.Error = error.Message;
            if (report.IsSupported && report.Configuration is { } config && Architecture(config) is { } model)
                (report.MissingWeights, report.UnusedWeights) = With(open, s => WeightComparison.Of(model, s));
        }
        return report;
    }

    // The model without the file's weights, to compare them.
    private static Model? Architecture(JsonObject config)
    {
        try
        {
            return ArchitectureReader.Read(config);
        }
        catch (KerasException)
        {
            return null;
        }
    }

    private static T With<T>(Func<ByteSource> open, Func<ByteSource, T> use)
    {
        using var source = open();
        return use(source);
    }
}
