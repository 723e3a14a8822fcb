using System.Diagnostics;
using KerasPS.Persistence;

namespace KerasPS.Tests;

public sealed class AtomicFileTests : IDisposable
{
    private const int Kills = 200;
    private const int Together = 4;
    private readonly string folder = Directory.CreateTempSubdirectory("keras-atomic-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_process_killed_at_any_moment_leaves_the_old_file_or_the_new_one_whole()
    {
        Parallel.For(0, Together, new ParallelOptions { MaxDegreeOfParallelism = Together }, lane =>
        {
            var random = new Random(lane);
            var path = Path.Combine(folder, $"model{lane}.h5");
            TestProgram.Write(path, 0);
            var last = 0;
            for (var kill = 0; kill < Kills / Together; kill++)
            {
                using (var writer = Start(path, last + 1))
                {
                    // The first version it reports shows that it is under way; the kill comes some time later.
                    Assert.NotNull(writer.StandardOutput.ReadLine());
                    Thread.Sleep(random.Next(12));
                    writer.Kill();
                    writer.WaitForExit();
                }
                var version = TestProgram.VersionOf(path);
                Assert.True(version >= last, $"after kill {kill}: {version} where {last} stood");
                last = version!.Value;
            }
            Assert.True(last > Kills / Together);
        });
    }

    [Fact]
    public void Two_processes_that_save_to_one_path_leave_one_whole_file()
    {
        var path = Path.Combine(folder, "shared.h5");
        TestProgram.Write(path, 0);
        using var first = Start(path, 1);
        using var second = Start(path, 1_000_000);
        Assert.NotNull(first.StandardOutput.ReadLine());
        Assert.NotNull(second.StandardOutput.ReadLine());
        var seen = new HashSet<bool>();
        for (var look = 0; look < 200 || (seen.Count < 2 && look < 2000); look++)
        {
            var version = TestProgram.VersionOf(path);
            Assert.NotNull(version);
            seen.Add(version >= 1_000_000);
        }
        foreach (var writer in new[] { first, second })
        {
            writer.Kill();
            writer.WaitForExit();
        }
        Assert.NotNull(TestProgram.VersionOf(path));
        Assert.Equal(2, seen.Count);
    }

    [Fact]
    public void An_existing_file_is_replaced_only_with_force()
    {
        var path = Path.Combine(folder, "a.h5");
        TestProgram.Write(path, 7);
        var error = Assert.Throws<KerasException>(() => AtomicFile.Write(path, force: false, _ => { }));
        Assert.Equal("FileExists", error.ErrorId);
        Assert.Equal(7, TestProgram.VersionOf(path));
    }

    [Fact]
    public void A_failure_while_writing_leaves_the_old_file_and_no_other()
    {
        var path = Path.Combine(folder, "b.h5");
        TestProgram.Write(path, 3);
        Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(path, force: true, stream =>
        {
            stream.Write(new byte[100]);
            throw new InvalidOperationException("no more");
        }));
        Assert.Equal(3, TestProgram.VersionOf(path));
        Assert.Single(Directory.GetFiles(folder));
    }

    [Fact]
    public void What_a_killed_process_left_behind_is_removed_by_a_later_save()
    {
        var left = Path.Combine(folder, ".c.h5.0011.keras-tmp");
        File.WriteAllText(left, "half");
        File.SetLastWriteTimeUtc(left, DateTime.UtcNow.AddHours(-1));
        TestProgram.Write(Path.Combine(folder, "c.h5"), 1);
        Assert.False(File.Exists(left));
    }

    [Fact]
    public void A_missing_folder_has_an_error_of_its_own()
    {
        var error = Assert.Throws<KerasException>(() => AtomicFile.Write(Path.Combine(folder, "no", "d.h5"), false, _ => { }));
        Assert.Equal("FileMissing", error.ErrorId);
    }

    private static Process Start(string path, int first)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach (var argument in new[] { "exec", typeof(AtomicFileTests).Assembly.Location, "--write-atomically", path, $"{first}" })
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}
