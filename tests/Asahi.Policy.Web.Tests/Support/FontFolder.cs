using System.Diagnostics;

namespace Asahi.Policy.Web.Tests.Support;

/// <summary>A folder with the fonts of this machine, one of which can be made to fail.</summary>
internal sealed class FontFolder : IDisposable
{
    private const string Installed = "/usr/share/fonts/truetype/bizud-gothic";
    private const string Regular = "BIZUDGothic-Regular.ttf";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asahi-policy-fonts-");

    public FontFolder()
    {
        foreach (var file in new[] { Regular, "BIZUDGothic-Bold.ttf" })
        {
            File.Copy(Path.Combine(Installed, file), Path.Combine(Place, file));
        }
    }

    public string Place => _folder.FullName;

    private string RegularFile => Path.Combine(Place, Regular);

    /// <summary>No font at all.</summary>
    public void Scribble() => File.WriteAllText(RegularFile, "これは書体ではありません");

    /// <summary>The beginning is whole, the shapes of letters are gone.</summary>
    public void Tear()
    {
        using var file = new FileStream(RegularFile, FileMode.Open);
        file.SetLength(file.Length / 3);
    }

    /// <summary>A file that never answers, as on a disk that has gone away.</summary>
    public void Silence()
    {
        File.Delete(RegularFile);
        using var made = Process.Start("mkfifo", RegularFile);
        made.WaitForExit();
    }

    public void Mend()
    {
        File.Delete(RegularFile);
        File.Copy(Path.Combine(Installed, Regular), RegularFile);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
