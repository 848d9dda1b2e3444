using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Tests.Support;
using Asahi.Policy.Domain.Staffing;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Tests.Drafts;

/// <summary>What is typed and not saved: field by field, for one person, and gone with the save.</summary>
public sealed class ScratchesTests : IAsyncLifetime
{
    private const string Form = "1/4-1-1/self-evaluation";

    private readonly TestRecord _record = new();
    private readonly WriteGate _gate = new();
    private Actor _me = null!;
    private int _other;

    public async ValueTask InitializeAsync()
    {
        await _record.MigrateAsync();
        await _record.ImportSeedsAsync();
        await using var db = _record.Open();
        var ward = await db.Wards.FirstAsync();
        var (me, other) = (new StaffMember("tantou", "担当", ward.Id), new StaffMember("other", "別の人", ward.Id));
        me.Serve(Duty.GeneralAffairs);
        other.Serve(Duty.GeneralAffairs);
        db.AddRange(me, other);
        await db.SaveChangesAsync();
        (_me, _other) = (new Actor(me.Id, "担当", Duty.GeneralAffairs, ward.Id, ward.Code, []), other.Id);
    }

    [Fact]
    public async Task Two_windows_of_one_person_keep_their_own_fields()
    {
        await KeepAsync(Field("results", "長い文章"));
        await KeepAsync(Field("challenge", "課題"));

        Assert.Equal(["challenge=課題", "results=長い文章"], await KeptAsync());
    }

    [Fact]
    public async Task A_field_that_is_put_back_is_dropped_and_the_others_stay()
    {
        await KeepAsync(Field("results", "書いた"), Field("challenge", "課題"));
        await KeepAsync(Field("results", " もとの文章\r\n"));

        Assert.Equal(["challenge=課題"], await KeptAsync());
    }

    [Fact]
    public async Task Nobody_reads_or_drops_what_is_somebody_elses()
    {
        await KeepAsync(Field("results", "わたしの"));
        await UseAsync(scratches => scratches.KeepAsync(_other, Typed(Guid.Empty, Field("results", "別の人の"))));
        await UseAsync(async scratches =>
        {
            await scratches.DropAsync(_other, Form);

            return 0;
        });

        Assert.Equal(["results=わたしの"], await KeptAsync());
        Assert.Empty(await UseAsync(scratches => scratches.OfAsync(_other)));
    }

    [Fact]
    public async Task One_field_can_be_dropped()
    {
        await KeepAsync(Field("results", "書いた"), Field("challenge", "課題"));
        await UseAsync(async scratches =>
        {
            await scratches.DropAsync(_me.Id, Form, "results");

            return 0;
        });

        Assert.Equal(["challenge=課題"], await KeptAsync());
    }

    [Fact]
    public async Task What_was_carried_through_a_sign_in_writes_over_nothing_that_is_newer()
    {
        var before = DateTime.SpecifyKind(new DateTime(2026, 1, 1), DateTimeKind.Utc);
        await KeepAsync(Field("results", "あとで書いた"));
        await UseAsync(scratches => scratches.KeepAsync(_me.Id, Typed(Guid.Empty, Field("results", "前に書いた"), Field("challenge", "課題")), before));

        Assert.Equal(["challenge=課題", "results=あとで書いた"], await KeptAsync());
    }

    [Fact]
    public async Task A_form_that_is_taken_takes_what_was_put_aside_with_it_and_what_comes_too_late_is_not_kept()
    {
        var number = Guid.NewGuid();
        await KeepAsync(Field("results", "書いた"));
        await UseAsync(scratches => scratches.KeepAsync(_me.Id, Typed(Guid.Empty, Field("results", "ほかのフォーム")) with { Form = "other" }));
        Assert.IsType<Done>(await WriteAsync(number, new Done("Save")));
        Assert.Equal(["other"], (await UseAsync(scratches => scratches.OfAsync(_me.Id))).Select(kept => kept.Form));

        Assert.Null(await UseAsync(scratches => scratches.KeepAsync(_me.Id, Typed(number, Field("results", "遅れて届いた")))));
        Assert.Empty(await KeptAsync());
    }

    [Fact]
    public async Task A_form_that_is_refused_keeps_it()
    {
        await KeepAsync(Field("results", "書いた"));
        await WriteAsync(Guid.NewGuid(), Refused.NotFound);

        Assert.Equal(["results=書いた"], await KeptAsync());
    }

    [Theory]
    [InlineData("", "e3b0c44298fc1c14")]
    [InlineData(null, "e3b0c44298fc1c14")]
    [InlineData(" \u200B ", "e3b0c44298fc1c14")]
    [InlineData("a\r\nb", "7e18f737311b2dc3")]
    [InlineData("a\nb\n", "7e18f737311b2dc3")]
    public void The_digest_is_that_of_the_value_as_it_would_be_saved(string? value, string digest) => Assert.Equal(digest, ValueDigest.Of(value));

    public ValueTask DisposeAsync()
    {
        _gate.Dispose();
        _record.Dispose();

        return ValueTask.CompletedTask;
    }

    private static TypedField Field(string name, string value) => new(name, $"{name}の欄", 0, value, null, ValueDigest.Of("もとの文章"));

    private static TypedForm Typed(Guid number, params TypedField[] fields) => new(Form, "4-1-1 自己評価", "/staff/asahi/2022/4-1-1", number, fields);

    private Task<DateTime?> KeepAsync(params TypedField[] fields) => UseAsync(scratches => scratches.KeepAsync(_me.Id, Typed(Guid.Empty, fields)));

    private async Task<IReadOnlyList<string>> KeptAsync() =>
    [
        .. (await UseAsync(scratches => scratches.OfAsync(_me.Id))).Where(kept => kept.Form == Form)
            .SelectMany(kept => kept.Fields)
            .Select(field => $"{field.Name}={field.Value}")
            .Order(StringComparer.Ordinal),
    ];

    private async Task<T> UseAsync<T>(Func<Scratches, Task<T>> work)
    {
        await using var db = _record.Open();

        return await work(new Scratches(db, _gate, TimeProvider.System));
    }

    private async Task<Ending> WriteAsync(Guid number, Ending ending)
    {
        await using var db = _record.Open();
        var sent = new SentForm { Scratch = Form };
        sent.Tell([KeyValuePair.Create("results", "書いた")]);

        return await new RecordWriter(db, _gate, TimeProvider.System, sent).WriteAsync(_me, number, _ => Task.FromResult(ending));
    }
}
