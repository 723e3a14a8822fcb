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
        foreach (var backend in Backend.All)
        {
            var fast = backend is CpuBackend;
            WriteObject(new DeviceInfo(backend.Name, "Cpu", fast
                    ? $"{RuntimeInformation.ProcessArchitecture} with {vectors} vectors, {RuntimeInformation.OSDescription}"
                    : "double precision, every op by its definition: slow, to check results",
                fast ? Cpu.CpuThreads.Count : 1, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes, Backend.Current.Name == backend.Name));
        }
    }
}
