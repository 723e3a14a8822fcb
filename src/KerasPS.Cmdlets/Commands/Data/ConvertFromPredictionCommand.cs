using System.Management.Automation;
using KerasPS.Cmdlets.Binding;
using KerasPS.Data;

namespace KerasPS.Commands;

/// <summary>Names the most likely classes of predictions: ImageNet's, or your own.</summary>
[Cmdlet(VerbsData.ConvertFrom, "Prediction", DefaultParameterSetName = ImageNetSet, SupportsShouldProcess = true)]
[OutputType(typeof(PredictedClass))]
public sealed class ConvertFromPredictionCommand : KerasCmdlet
{
    private const string ImageNetSet = "ImageNet";
    private const string NameSet = "ClassName";
    private const int ImageNetClasses = 1000;
    private Func<int, (string? Id, string Name)>? known;

    /// <summary>One row of scores a sample, as Invoke-Predict gives them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    public object Prediction { get; set; } = null!;

    /// <summary>How many classes a sample.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int Top { get; set; } = 5;

    /// <summary>Your own classes' names by number.</summary>
    [Parameter(Mandatory = true, ParameterSetName = NameSet)]
    public string[] ClassName { get; set; } = [];

    /// <summary>A file in the form of Keras' imagenet_class_index.json, instead of the one in Keras' cache.</summary>
    [Parameter(ParameterSetName = ImageNetSet)]
    public string? ClassIndex { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        var scores = HostData.ToTensor(Prediction);
        if (ParameterSetName == NameSet)
        {
            Write(scores, i => (null, i < ClassName.Length ? ClassName[i] : Number(i)));
            return;
        }
        if (scores.Rank is 0 or > 2 || scores.Shape[-1] != ImageNetClasses)
            throw new KerasException("PredictionShape", $"ImageNet has {ImageNetClasses} classes: expected one row of {ImageNetClasses} scores a sample, received shape {scores.Shape}. " +
                "Name your own classes with -ClassName.");
        if (known is null)
        {
            if (ClassIndex is not null) known = Labels(PathResolver.Existing(SessionState, ClassIndex), null);
            else if (!new Downloading(this, StopToken).Run(download => known = Labels(null, download))) return;
        }
        Write(scores, known!);
    }

    private static Func<int, (string? Id, string Name)> Labels(string? path, DownloadOptions? download)
    {
        var classes = ImageNetClass.All(path, download);
        return i => i < classes.Count ? (classes[i].Id, classes[i].Name) : (null, Number(i));
    }

    private static string Number(int i) => i.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void Write(Tensor scores, Func<int, (string? Id, string Name)> label) => WriteObject(PredictedClass.Of(scores, Top, label), enumerateCollection: true);
}
