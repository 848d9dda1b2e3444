using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Sqlite.Backups;
using Asahi.Policy.Data.Tests.Support;

namespace Asahi.Policy.Data.Tests.Changes;

/// <summary>What must not stay in the log leaves it, and the chain holds.</summary>
public sealed class ErasureTests : IAsyncLifetime
{
    private const string Secret = "架空子さんの電話番号";

    private readonly LoggedRecord _log = new();

    public async ValueTask InitializeAsync()
    {
        await _log.Record.MigrateAsync();
        await _log.Record.ImportSeedsAsync();
        await _log.HireAsync();
        await _log.NoteAsync(new ChangedField("課の名", "総務", "総務課"));
        await _log.NoteAsync(new ChangedField("実績", "", "防災訓練"), new ChangedField("課題", "", Secret));
    }

    [Fact]
    public async Task An_erased_text_is_gone_from_the_file_and_the_log_is_sound()
    {
        Assert.Equal(new Done("erased", 1), await EraseAsync());

        Assert.DoesNotContain(Secret, _log.Record.Dump(), StringComparison.Ordinal);
        var soundness = await _log.CheckAsync();
        Assert.Empty(soundness.Defects);
        Assert.Equal(1, soundness.Erased);
        var verified = await BackupCheck.OfDataAsync(_log.Record.Folder);
        Assert.Empty(verified.Defects);
        Assert.Equal(1, verified.ErasedTexts);
    }

    [Fact]
    public async Task Where_it_stood_is_said_when_and_why_it_was_erased()
    {
        await EraseAsync();
        var lines = await _log.ReadAsync();

        Assert.Equal(["実績", "（消去済み）"], lines[1].Fields.Select(field => field.Field.Label));
        Assert.Equal(new Erasure(lines[2].Record.At, "個人情報のため"), lines[1].Fields[1].Erasure);
        Assert.Null(lines[1].Fields[0].Erasure);
        Assert.Equal(ChangeAction.TextsErased, lines[2].Record.Action);
        Assert.Equal(["個人情報のため", "2番"], lines[2].Fields.Select(field => field.Field.After));
    }

    [Fact]
    public async Task The_name_of_who_acted_can_be_erased_and_the_present_one_does_not_take_its_place()
    {
        await _log.EraseAsync("本人の求めによる", new TextPlace(1, ChangeText.OfActor));
        var line = (await _log.ReadAsync())[0];

        Assert.Equal("（消去済み）", line.ActorInWords);
        Assert.Null(line.Actor);
        Assert.Empty((await _log.CheckAsync()).Defects);
    }

    [Fact]
    public async Task A_text_that_comes_back_after_it_was_erased_is_found()
    {
        var kept = _log.Record.Ask("SELECT hex(Salt), WordsJson FROM change_texts WHERE ChangeId = 2 AND Position = 2")[0].Split('|');
        await EraseAsync();
        _log.Tamper($"UPDATE change_texts SET Salt = x'{kept[0]}', WordsJson = '{kept[1]}' WHERE ChangeId = 2 AND Position = 2");

        Assert.Equal([new LogDefect(2, LogFault.Remaining)], (await _log.CheckAsync()).Defects);
    }

    [Fact]
    public async Task An_erasure_accounts_for_what_it_names_and_for_nothing_else()
    {
        await EraseAsync();
        _log.Tamper("UPDATE change_texts SET Salt = NULL, WordsJson = NULL WHERE ChangeId = 2 AND Position = 1");

        Assert.Equal([new LogDefect(2, LogFault.Lost)], (await _log.CheckAsync()).Defects);
    }

    [Theory]
    [InlineData("", 2, 2, Reason.Invalid)]
    [InlineData("理由", 3, 1, Reason.NotFound)]
    [InlineData("理由", 2, 3, Reason.NotFound)]
    public async Task An_erasure_that_is_refused_changes_nothing(string why, long change, int position, Reason reason)
    {
        var before = _log.Record.Dump();

        Assert.Equal(reason, Assert.IsType<Refused>(await _log.EraseAsync(why, new(2, 1), new(change, position))).Reason);
        Assert.Equal(before, _log.Record.Dump());
    }

    [Fact]
    public async Task A_text_is_erased_once_and_none_of_another_ward()
    {
        await EraseAsync();
        Assert.Equal(Reason.Stale, Assert.IsType<Refused>(await EraseAsync()).Reason);

        var other = await _log.WriteAsync((db, sheet) => new ChangeTexts(db).EraseAsync(sheet, "tonari", [new(1, 1)], "理由"));
        Assert.Equal(Reason.NotFound, Assert.IsType<Refused>(other).Reason);
    }

    [Fact]
    public async Task Nothing_is_erased_from_a_log_that_was_tampered_with()
    {
        _log.Tamper("UPDATE change_texts SET WordsJson = replace(WordsJson, '訓練', '講座') WHERE ChangeId = 2");

        Assert.Equal(Reason.Invalid, Assert.IsType<Refused>(await EraseAsync()).Reason);
        Assert.Equal([new LogDefect(2, LogFault.Altered)], (await _log.CheckAsync()).Defects);
    }

    public ValueTask DisposeAsync()
    {
        _log.Dispose();

        return ValueTask.CompletedTask;
    }

    private Task<Ending> EraseAsync() => _log.EraseAsync("個人情報のため", new TextPlace(2, 2));
}
