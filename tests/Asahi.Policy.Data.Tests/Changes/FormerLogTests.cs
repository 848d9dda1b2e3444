using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Sqlite.Backups;
using Asahi.Policy.Data.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Asahi.Policy.Data.Tests.Changes;

/// <summary>A log that was written before its texts stood beside it: four rows, of which the third says most.</summary>
public sealed class FormerLogTests : IAsyncLifetime
{
    private const string Opinion = "住民 架空子さんの意見";

    private static readonly ChangedField[] _written =
    [
        new("取組実績", "参加者 \"30\" 人\n<b>&amp; 'x' + \\", "一行目\r\n二行目\t😀 𠮷野　電話は 06-0000-0000 （架空）"),
        new("課題", "", Opinion),
        new("状態", "原資料のまま", "入力中"),
    ];

    private readonly LoggedRecord _log = new();
    private IReadOnlyList<string> _heads = [];

    public async ValueTask InitializeAsync()
    {
        _log.Record.Unpack("before-salted-log");
        _heads = _log.Record.Ask("SELECT Hash FROM change_log ORDER BY Id");
        await _log.Record.MigrateAsync();
        await _log.HireAsync("後から来た人");
    }

    [Fact]
    public async Task What_was_written_before_is_sound_and_read_as_it_was()
    {
        Assert.Empty((await _log.CheckAsync()).Defects);
        var lines = await _log.ReadAsync();

        Assert.Equal(_written, lines[1].Fields.Select(field => field.Field));
        Assert.All(lines, line => Assert.Equal("総務 担当者（いまの氏名）", line.ActorInWords));
        Assert.Equal(_heads, _log.Record.Ask("SELECT Hash FROM change_log ORDER BY Id"));
    }

    [Fact]
    public async Task What_is_written_after_goes_on_from_the_former_head()
    {
        await _log.NoteAsync(new ChangedField("課の名", "", "防災課"));

        Assert.Equal([$"2|{_heads[3]}"], _log.Record.Ask("SELECT Scheme, PreviousHash FROM change_log WHERE Id = 5"));
        Assert.Empty((await _log.CheckAsync()).Defects);
    }

    [Fact]
    public async Task A_former_text_can_be_erased_and_what_stood_beside_it_stays()
    {
        await _log.EraseAsync("個人情報のため", new TextPlace(3, 2));

        Assert.DoesNotContain(Opinion, _log.Record.Dump(), StringComparison.Ordinal);
        Assert.Equal([_written[0], new("（消去済み）", "", ""), _written[2]], (await _log.ReadAsync())[1].Fields.Select(field => field.Field));
        Assert.Equal(_heads, _log.Record.Ask("SELECT Hash FROM change_log WHERE Id < 5 ORDER BY Id"));
        Assert.Empty((await _log.CheckAsync()).Defects);

        await _log.EraseAsync("こちらも", new TextPlace(3, 1), new TextPlace(2, 1));
        var soundness = await _log.CheckAsync();
        Assert.Empty(soundness.Defects);
        Assert.Equal(3, soundness.Erased);
        Assert.Equal("こちらも", (await _log.ReadAsync())[1].Fields[0].Erasure!.Reason);
    }

    [Theory]
    [InlineData("UPDATE change_log SET FieldsJson = replace(FieldsJson, '入力中', '確認済み') WHERE Id = 3", 3, LogFault.Unlinked)]
    [InlineData("UPDATE change_log SET ActorId = 2 WHERE Id = 2", 2, LogFault.Unlinked)]
    [InlineData("UPDATE change_log SET ItemKey = 'x' WHERE Id = 2", 2, LogFault.Unlinked)]
    [InlineData("UPDATE change_log SET Digests = '[]' WHERE Id = 2", 2, LogFault.Unlinked)]
    [InlineData("UPDATE change_log SET Digests = '[]', FieldsJson = '' WHERE Id = 2", 2, LogFault.Unlinked)]
    [InlineData("UPDATE change_log SET FieldsJson = '' WHERE Id = 4", 4, LogFault.Unlinked)]
    [InlineData("UPDATE change_log SET Scheme = 2 WHERE Id = 4", 4, LogFault.Unlinked)]
    [InlineData("DELETE FROM change_log WHERE Id = 2", 3, LogFault.Unlinked)]
    public async Task A_former_row_that_was_altered_is_found(string sql, long change, LogFault fault)
    {
        _log.Tamper(sql);

        Assert.Equal(new LogDefect(change, fault), (await _log.CheckAsync()).Defects[0]);
    }

    [Theory]
    [InlineData("UPDATE change_log SET At = '2020-01-01 00:00:00' WHERE Id = 3", 3, LogFault.Unlinked)]
    [InlineData("UPDATE change_log SET ActorId = 2 WHERE Id = 3", 3, LogFault.Unlinked)]
    [InlineData("UPDATE change_log SET Digests = replace(Digests, '0', '1') WHERE Id = 3", 3, LogFault.Altered)]
    [InlineData("UPDATE change_log SET ErasedJson = replace(ErasedJson, '2', '1') WHERE Id = 5", 5, LogFault.Unlinked)]
    [InlineData("UPDATE change_texts SET WordsJson = replace(WordsJson, '入力中', '確認済み') WHERE ChangeId = 3", 3, LogFault.Altered)]
    [InlineData("UPDATE change_texts SET Salt = NULL, WordsJson = NULL WHERE ChangeId = 3", 3, LogFault.Lost)]
    public async Task A_former_row_of_which_a_text_was_erased_is_guarded_as_before(string sql, long change, LogFault fault)
    {
        await _log.EraseAsync("個人情報のため", new TextPlace(3, 2));
        _log.Tamper(sql);

        Assert.Equal(new LogDefect(change, fault), (await _log.CheckAsync()).Defects[0]);
    }

    [Theory]
    [InlineData("UPDATE change_log SET FieldsJson = ''")]
    [InlineData("UPDATE change_log SET FieldsJson = '', Digests = '[]', WardCode = 'other'")]
    [InlineData("UPDATE change_log SET FieldsJson = '', Digests = '[]', Hash = 'x'")]
    public void The_database_itself_lets_a_former_row_give_away_its_texts_and_nothing_else(string sql) =>
        Assert.Throws<SqliteException>(() => _log.Record.Ask(sql));

    [Fact]
    public async Task A_database_that_was_not_migrated_yet_is_verified_as_it_is()
    {
        using var former = new TestRecord();
        former.Unpack("before-salted-log");
        Assert.Empty((await BackupCheck.OfDataAsync(former.Folder)).Defects);
        former.Ask("DROP TRIGGER change_log_no_update; UPDATE change_log SET FieldsJson = '[]' WHERE Id = 3");

        Assert.Contains("変更の記録の3番", Assert.Single((await BackupCheck.OfDataAsync(former.Folder)).Defects), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync()
    {
        _log.Dispose();

        return ValueTask.CompletedTask;
    }
}
