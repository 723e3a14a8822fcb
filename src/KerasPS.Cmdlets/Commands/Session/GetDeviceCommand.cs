using System.Management.Automation;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Lists what models can run on.</summary>
[Cmdlet(VerbsCommon.Get, "Device")]
[OutputType(typeof(DeviceInfo))]
public sealed class GetDeviceCommand : KerasCmdlet
{
    /// <inheritdoc/>
    protected override void Process()
    {
        var vectors = Vector512.IsHardwareAccelerated ? "512-bit" : Vector256.IsHardwareAccelerated ? "256-bit"
            : Vector128.IsHardwareAccelerated ? "128-bit" : "no";
        WriteObject(new DeviceInfo("cpu", "Cpu", $"{RuntimeInformation.ProcessArchitecture} with {vectors} vectors, {RuntimeInformation.OSDescription}",
            Cpu.CpuThreads.Count, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes, Backend.Current.Name == "cpu"));
    }
}
