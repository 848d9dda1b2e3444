using System.Diagnostics;

namespace Asahi.Policy.Web.Tests.Support;

/// <summary>A disk of its own, of a few megabytes, that can be filled up and made read-only. Needs the right to mount.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly DirectoryInfo _place = Directory.CreateTempSubdirectory("asahi-policy-disk-");
    private readonly bool _isMounted;

    public SmallDisk(int megabytes)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Mounting a disk needs root.");
        _isMounted = Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", _place.FullName) == 0;
        Assert.SkipUnless(_isMounted, "This machine does not let root mount a disk.");
    }

    public string Data => Path.Combine(_place.FullName, "data");

    private string Filler => Path.Combine(_place.FullName, "filler");

    /// <summary>Leaves not one byte.</summary>
    public void Fill()
    {
        try
        {
            using var file = new FileStream(Filler, FileMode.Create, FileAccess.Write, FileShare.None, 0);

            for (var piece = new byte[4096]; ;)
            {
                file.Write(piece);
            }
        }
        catch (IOException)
        {
        }
    }

    public void MakeRoom() => File.Delete(Filler);

    public void MakeReadOnly() => Assert.Equal(0, Run("mount", "-o", "remount,ro", _place.FullName));

    public void MakeWritable() => Assert.Equal(0, Run("mount", "-o", "remount,rw", _place.FullName));

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();

        if (_isMounted)
        {
            Run("umount", "-l", _place.FullName);
        }

        _place.Delete(recursive: true);
    }

    private static int Run(string program, params string[] arguments)
    {
        using var run = Process.Start(program, arguments);
        run.WaitForExit();

        return run.ExitCode;
    }
}
