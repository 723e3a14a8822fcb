using System.Management.Automation;

namespace KerasPS.Cmdlets.Binding;

/// <summary>Lets a model parameter take the path of a model file too, so that jobs and other processes can be given one.</summary>
public sealed class ModelTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        if (inputData is null || ScriptFunctions.Unwrap(inputData) is not string path) return inputData!;
        try
        {
            return ModelLoading.Load(engineIntrinsics.SessionState, path);
        }
        catch (KerasException exception)
        {
            throw new ArgumentTransformationMetadataException(exception.Message, exception);
        }
    }
}
