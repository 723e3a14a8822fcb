namespace KerasPS.Upgrades;

/// <summary>How much a change of an older file matters.</summary>
public enum UpgradeSeverity
{
    /// <summary>The same thing under today's name.</summary>
    Upgraded,
    /// <summary>Left out, since it has no effect on the numbers or is unknown.</summary>
    Ignored,
    /// <summary>Cannot be read.</summary>
    Unsupported,
}
