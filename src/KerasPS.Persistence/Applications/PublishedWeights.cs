namespace KerasPS;

/// <summary>Published weights of applications: which file they are in, and how they come into a model.</summary>
public static class PublishedWeights
{
    /// <summary>The file of an application's published weights.</summary>
    /// <exception cref="KerasException">There are none for these options.</exception>
    public static CachedFile File(Application application)
    {
        Check(application);
        var weights = application.Published ?? throw new KerasException("WeightsUnpublished",
            $"There are no published weights of {application.ClassName} with these options. Leave the options as they are by default, or give the path of a weights file.");
        return application.IncludeTop
            ? Cached(weights.Top, weights.ServerTop, weights.TopHash)
            : Cached(weights.NoTop, weights.ServerNoTop, weights.NoTopHash);

        CachedFile Cached(string name, string server, string? hash) => new(name, "models", new($"{weights.Server}{weights.Folder}/{server}"), hash);
    }

    /// <summary>Builds an application with its published weights, from Keras' cache or downloaded into it.</summary>
    public static Model Create(Application application, DownloadOptions? download = null)
    {
        var path = File(application).Get(download);
        application.ForPublishedWeights = true;
        return Load(application, path);
    }

    /// <summary>Builds an application with the weights of a file.</summary>
    /// <param name="application">The application.</param>
    /// <param name="path">A weights file; its layers are taken in order.</param>
    public static Model Create(Application application, string path)
    {
        application.ForPublishedWeights = IsPublished(application, path);
        return Load(application, path);
    }

    // A few models were trained with a layer more: wherever their file lies, it is recognized by its hash.
    private static bool IsPublished(Application application, string path) => System.IO.File.Exists(path) && application.Published is { } weights
        && (application.IncludeTop ? weights.TopHash : weights.NoTopHash) is { } hash && KerasCache.HashMatches(path, hash);

    private static Model Load(Application application, string path)
    {
        var model = application.Create();
        // One file serves both where the top's layers stand at its end.
        ModelFile.LoadWeights(model, path, byName: !application.IncludeTop && application.Published is { } weights && weights.Top == weights.NoTop);
        return model;
    }

    private static void Check(Application application)
    {
        var classes = application.PublishedFor.Classes;
        if (application.IncludeTop && application.Classes != classes)
            throw new KerasException("ApplicationClasses", $"The published weights of {application.ClassName} tell {classes} classes apart; received {application.Classes}. " +
                "Leave the top out (-IncludeTop $false) and add one of your own.");
        if (application.IncludeTop && application.ClassifierActivation is { } activation && activation.ClassName is not ("softmax" or "linear") && classes == 1000)
            throw new KerasException("ApplicationActivation", $"The published top of {application.ClassName} has a softmax, or none; received {activation.ClassName}.");
        if (application.InputShape is not { } shape) return;
        var first = KerasConfig.ImageDataFormat == DataFormat.ChannelsFirst;
        var side = application.DefaultSize;
        if (shape.Rank == 3 && shape[first ? 0 : 2] != application.Channels)
            throw new KerasException("ApplicationInputShape", $"The published weights of {application.ClassName} expect {application.Channels} channels; received input shape {shape}.");
        if (application.IncludeTop && !application.AnySize && shape.Rank == 3 && (shape[first ? 1 : 0] != side || shape[first ? 2 : 1] != side))
            throw new KerasException("ApplicationInputShape", $"The published weights of {application.ClassName} with top take images of {side}×{side}; received input shape {shape}. " +
                "Leave the top out (-IncludeTop $false) for other sizes.");
    }
}
