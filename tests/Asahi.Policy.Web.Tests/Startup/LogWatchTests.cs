using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Startup;

/// <summary>What was changed in the log behind the portal's back is told after the next start, in the log of the program and by health.</summary>
public sealed class LogWatchTests : IDisposable
{
    private const string Reworded = """
        DROP TRIGGER change_texts_no_update;
        UPDATE change_texts SET WordsJson = replace(WordsJson, '担当', '課長') WHERE ChangeId = 1;
        CREATE TRIGGER change_texts_no_update BEFORE UPDATE ON change_texts BEGIN SELECT 1; END;
        """;

    private readonly VerbFolder _folder = new();

    [Fact]
    public async Task A_text_that_was_reworded_is_named_by_the_next_start_by_health_and_by_verify()
    {
        Assert.Equal("", await StartAsync(people: 2));
        Assert.Contains("変更の記録の1番の言葉（変更した欄か、操作した人）が、書いた時と違います", await StartAsync(people: 0), StringComparison.Ordinal);
        var (code, output) = await _folder.RunHereAsync("verify");

        Assert.Equal(1, code);
        Assert.Contains("変更の記録の1番の言葉", output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<string> StartAsync(int people)
    {
        await using var staff = new StaffSite(new TestSite { Folder = _folder.Data, UseHttps = true });
        using var visitor = staff.Site.Visitor();

        for (var person = 0; person < people; person++)
        {
            await staff.AddAsync($"tantou{person}", Duty.Officer, "防災課");
        }

        if (people > 0)
        {
            var (_, words) = await FormSite.HealthAsync(visitor, "writing");
            staff.Site.Tamper(Reworded);

            return words;
        }

        // It looks in the background, and health gives the answer of the last second.
        for (var seconds = 0; seconds < 30; seconds++)
        {
            if (await FormSite.HealthAsync(visitor, "writing") is { Status: "Degraded", Description: var description })
            {
                Assert.Contains(staff.Site.Log.Lines, line => line.Text.Contains("Change log: number 1 is not as it was written", StringComparison.Ordinal));

                return description;
            }

            await Task.Delay(TimeSpan.FromSeconds(1));
        }

        return "";
    }
}
