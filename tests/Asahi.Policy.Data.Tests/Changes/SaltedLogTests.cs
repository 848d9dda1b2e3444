using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Asahi.Policy.Data.Tests.Changes;

/// <summary>Texts stand beside the chain, and nothing of them can be changed unseen.</summary>
public sealed class SaltedLogTests : IAsyncLifetime
{
    private readonly LoggedRecord _log = new();

    public async ValueTask InitializeAsync()
    {
        await _log.Record.MigrateAsync();
        await _log.HireAsync();

        for (var at = 0; at < 4; at++)
        {
            await _log.NoteAsync(new ChangedField("課の名", "総務", "総務課"), new ChangedField("課題", "", "架空子さんの意見"));
        }
    }

    [Fact]
    public async Task What_was_written_is_read_and_the_row_itself_holds_no_word_of_it()
    {
        Assert.Equal(
            [new ChangedField("課の名", "総務", "総務課"), new ChangedField("課題", "", "架空子さんの意見")],
            (await _log.ReadAsync())[0].Fields.Select(field => field.Field));
        Assert.DoesNotContain("総務", string.Join('\n', _log.Record.Ask("SELECT * FROM change_log")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renamed_account_does_not_rename_its_past()
    {
        await _log.WriteAsync(async (db, sheet) =>
        {
            var person = (await db.FindAsync<StaffMember>(_log.Actor.Id))!;
            person.Rename("後任 担当者");
            person.UserName = "soumu03";
            sheet.Note(ChangeAction.StaffChanged, LoggedRecord.Subject, null);

            return new Done("changed");
        });
        await _log.NoteAsync();

        Assert.Equal(
            [.. Enumerable.Repeat("総務 担当者（総務課、soumu02）", 5), "後任 担当者（総務課、soumu03）"],
            (await _log.ReadAsync()).Select(line => line.ActorInWords));
    }

    [Theory]
    [InlineData("UPDATE change_texts SET WordsJson = replace(WordsJson, '意見', '感想') WHERE ChangeId = 2 AND Position = 2", 2, LogFault.Altered)]
    [InlineData("UPDATE change_texts SET WordsJson = replace(WordsJson, '課題', '実績') WHERE ChangeId = 2 AND Position = 2", 2, LogFault.Altered)]
    [InlineData("UPDATE change_texts SET WordsJson = replace(WordsJson, '担当者', '別の人') WHERE ChangeId = 3 AND Position = 0", 3, LogFault.Altered)]
    [InlineData("UPDATE change_texts SET Salt = randomblob(32) WHERE ChangeId = 3 AND Position = 1", 3, LogFault.Altered)]
    [InlineData("UPDATE change_texts SET Salt = substr(Salt, 1, 31), WordsJson = char(91) || WordsJson WHERE ChangeId = 3 AND Position = 1", 3, LogFault.Altered)]
    [InlineData("UPDATE change_texts SET Salt = NULL WHERE ChangeId = 3 AND Position = 1", 3, LogFault.Altered)]
    [InlineData("UPDATE change_texts SET (Salt, WordsJson) = (SELECT Salt, WordsJson FROM change_texts AS other WHERE other.ChangeId = 1 AND other.Position = 1) WHERE ChangeId = 1 AND Position = 2", 1, LogFault.Altered)]
    [InlineData("INSERT INTO change_texts SELECT ChangeId, 3, Salt, WordsJson FROM change_texts WHERE ChangeId = 2 AND Position = 2", 2, LogFault.Altered)]
    [InlineData("UPDATE change_texts SET Salt = NULL, WordsJson = NULL WHERE ChangeId = 2 AND Position = 2", 2, LogFault.Lost)]
    [InlineData("DELETE FROM change_texts WHERE ChangeId = 4 AND Position = 0", 4, LogFault.Lost)]
    [InlineData("DELETE FROM change_texts", 1, LogFault.Lost)]
    [InlineData("UPDATE change_log SET Digests = replace(Digests, '0', '1') WHERE Id = 3", 3, LogFault.Unlinked)]
    [InlineData("UPDATE change_log SET Stage = 'Plan' WHERE Id = 2", 2, LogFault.Unlinked)]
    [InlineData("UPDATE change_log SET ItemKey = 'x' WHERE Id = 2", 2, LogFault.Unlinked)]
    [InlineData("UPDATE change_log SET ErasedJson = '[]' WHERE Id = 2", 2, LogFault.Unlinked)]
    [InlineData("UPDATE change_log SET FieldsJson = '[]' WHERE Id = 2", 2, LogFault.Unlinked)]
    [InlineData("UPDATE change_log SET Scheme = 1 WHERE Id = 2", 2, LogFault.Unlinked)]
    [InlineData("UPDATE change_log SET Scheme = 1", 1, LogFault.Unlinked)]
    [InlineData("DELETE FROM change_log WHERE Id = 2", 3, LogFault.Unlinked)]
    public async Task Whatever_is_altered_is_found_and_named(string sql, long change, LogFault fault)
    {
        Assert.Empty((await _log.CheckAsync()).Defects);
        _log.Tamper(sql);

        Assert.Equal(new LogDefect(change, fault), (await _log.CheckAsync()).Defects[0]);
    }

    [Theory]
    [InlineData("UPDATE change_texts SET WordsJson = '[]'")]
    [InlineData("UPDATE change_texts SET Salt = NULL, WordsJson = NULL, ChangeId = 1, Position = 9 WHERE ChangeId = 1 AND Position = 1")]
    [InlineData("DELETE FROM change_texts")]
    [InlineData("UPDATE change_log SET FieldsJson = '', Digests = '[]'")]
    public void The_database_itself_refuses_to_alter_texts(string sql)
    {
        var before = _log.Record.Dump();

        Assert.Throws<SqliteException>(() => _log.Record.Ask(sql));
        Assert.Equal(before, _log.Record.Dump());
    }

    [Fact]
    public async Task Key_and_stage_of_an_item_are_kept()
    {
        await _log.WriteAsync((_, sheet) =>
        {
            sheet.Note(ChangeAction.EvaluationSaved, LoggedRecord.Subject with { ItemKey = "k1", Stage = Domain.Eras.FormStage.Midterm }, null);

            return Task.FromResult<Ending>(new Done("saved"));
        });

        Assert.Equal(["k1|Midterm"], _log.Record.Ask("SELECT ItemKey, Stage FROM change_log WHERE Id = 5"));
        Assert.Empty((await _log.CheckAsync()).Defects);
    }

    [Fact]
    public void No_two_texts_have_the_same_salt() =>
        Assert.Equal(["12|32|32"], _log.Record.Ask("SELECT COUNT(DISTINCT Salt), MIN(length(Salt)), MAX(length(Salt)) FROM change_texts"));

    public ValueTask DisposeAsync()
    {
        _log.Dispose();

        return ValueTask.CompletedTask;
    }
}
