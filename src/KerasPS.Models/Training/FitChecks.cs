namespace KerasPS.Training;

/// <summary>What can be wrong with the options of a fit.</summary>
internal static class FitChecks
{
    public static void Check(FitOptions options)
    {
        Require(options.BatchSize is null or > 0, $"the batch size is {options.BatchSize}; give 1 or more");
        Require(options.Epochs >= 0, $"the number of epochs is {options.Epochs}; give 0 or more");
        Require(options.InitialEpoch >= 0, $"the initial epoch is {options.InitialEpoch}; give 0 or more");
        Require(options.ValidationSplit is >= 0 and < 1,
            FormattableString.Invariant($"the validation split is {options.ValidationSplit}; give a fraction from 0 to below 1"));
        Require(options.StepsPerEpoch is null or > 0, $"the steps per epoch are {options.StepsPerEpoch}; give 1 or more");
        Require(options.ValidationSteps is null or > 0, $"the validation steps are {options.ValidationSteps}; give 1 or more");
        Require(options.ValidationFrequency > 0, $"the validation frequency is {options.ValidationFrequency}; give 1 or more");
    }

    private static void Require(bool condition, string complaint)
    {
        if (!condition) throw new KerasException("FitOption", $"The model cannot be fitted: {complaint}.");
    }
}
