using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Startup;

/// <summary>What a killed run had begun is swept away by the next, and nothing else is.</summary>
public sealed class LeftoverTests : IDisposable
{
    private readonly VerbFolder _folder = new();
    private readonly DirectoryInfo _former = new(Path.Combine(Path.GetTempPath(), $"asahi-policy-pdf-{Guid.NewGuid():n}"));
    private readonly DirectoryInfo _inUse = new(Path.Combine(Path.GetTempPath(), $"asahi-policy-pdf-{Guid.NewGuid():n}"));

    [Fact]
    public async Task What_was_begun_goes_and_what_is_somebody_elses_stays()
    {
        _folder.Prepare();
        var begun = Make("made/0123456789abcdef.new/all.json");
        var whole = Make("made/0123456789abcdef/all.json");
        var note = Make("record-note.new");
        var copy = Make("policy.db.migrating");
        var mine = Make("my-notes.new/words.txt");
        _former.Create();
        _inUse.Create();
        _former.LastWriteTimeUtc = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-3);
        await using var site = new TestSite { Folder = _folder.Data, IsQuiet = true, Clock = new MovableClock() };
        await site.GetAsync("/");
        Assert.True(SpinWait.SpinUntil(() => !File.Exists(begun) && !Directory.Exists(_former.FullName), TimeSpan.FromSeconds(10)));
        Assert.False(Directory.Exists(Path.GetDirectoryName(begun)));
        Assert.False(File.Exists(note));
        Assert.False(File.Exists(copy));
        Assert.True(File.Exists(whole));
        Assert.True(File.Exists(mine));
        Assert.True(Directory.Exists(_inUse.FullName));
    }

    public void Dispose()
    {
        foreach (var folder in new[] { _former, _inUse }.Where(it => Directory.Exists(it.FullName)))
        {
            folder.Delete(recursive: true);
        }

        _folder.Dispose();
    }

    private string Make(string name)
    {
        var file = _folder[Path.Combine("data", name)];
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "begun");

        return file;
    }
}
