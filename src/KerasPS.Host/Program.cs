using KerasPS.Hosting;

return HostApplication.Run(args);
