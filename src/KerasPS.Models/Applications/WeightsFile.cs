namespace KerasPS;

/// <summary>Published weights: file names, hashes (md5 or SHA-256 in hexadecimal; null: not published) and the folder on the server.</summary>
/// <param name="Folder">The folder below the server's root.</param>
/// <param name="Top">The file with top, as it is called in Keras' cache.</param>
/// <param name="TopHash">Its hash.</param>
/// <param name="NoTop">The file without top, as it is called in Keras' cache.</param>
/// <param name="NoTopHash">Its hash.</param>
public sealed record WeightsFile(string Folder, string Top, string? TopHash, string NoTop, string? NoTopHash)
{
    /// <summary>What the file with top is called on the server.</summary>
    public string ServerTop { get; init; } = Top;

    /// <summary>What the file without top is called on the server.</summary>
    public string ServerNoTop { get; init; } = NoTop;

    /// <summary>Where the folder lies.</summary>
    public string Server { get; init; } = "https://storage.googleapis.com/";

    /// <summary>The files that Keras 1 and 2 published, beside their own sources.</summary>
    internal static WeightsFile Early(string version, string top, string? topHash, string noTop, string? noTopHash) =>
        new($"fchollet/deep-learning-models/releases/download/{version}", top, topHash, noTop, noTopHash) { Server = "https://github.com/" };

    /// <summary>The file names most models follow.</summary>
    internal static WeightsFile Kernels(string folder, string prefix, string topHash, string noTopHash) => new(
        $"tensorflow/keras-applications/{folder}",
        $"{prefix}_weights_tf_dim_ordering_tf_kernels.h5", topHash,
        $"{prefix}_weights_tf_dim_ordering_tf_kernels_notop.h5", noTopHash);
}
