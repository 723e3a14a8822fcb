using KerasPS.Hosting;

// PowerShell's engine would report to its makers, and compile some hundred methods for it, at every start.
Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");
return HostApplication.Run(args);
