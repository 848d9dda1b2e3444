using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Data.Changes;

/// <summary>変更の記録の絞り込み。Of one ward; what is not said takes everything.</summary>
/// <param name="Ward">区コード。</param>
public sealed record LogFilter(string Ward)
{
    /// <summary>年度。</summary>
    public int? Year { get; init; }

    /// <summary>年度によらないものだけかどうか。Accounts, sections, settings.</summary>
    public bool IsOfNoYear { get; init; }

    /// <summary>操作した職員の内部の番号。</summary>
    public int? Person { get; init; }

    /// <summary>コマンドラインでの操作だけかどうか。</summary>
    public bool IsOfCommandLine { get; init; }

    /// <summary>操作した人（操作した時の）。Part of the name, the login or the duty; of former records part of the present name. Blanks do not
    /// count.</summary>
    public string? Who { get; init; }

    /// <summary>項目。Its number then, or its key.</summary>
    public string? Item { get; init; }

    /// <summary>段階。</summary>
    public FormStage? Stage { get; init; }

    /// <summary>種類。</summary>
    public ChangeAction? Action { get; init; }

    /// <summary>最初の日（日本時間）。</summary>
    public DateOnly? From { get; init; }

    /// <summary>最後の日（日本時間）。It belongs to them.</summary>
    public DateOnly? To { get; init; }

    /// <summary>ある項目の、ある段階。Also what was done to the item itself, and what was written before there were stages.</summary>
    public (string Key, FormStage Stage)? Entry { get; init; }

    /// <summary>The records that it takes.</summary>
    internal IQueryable<ChangeRecord> Of(PolicyDbContext db, LoggedActors? who) =>
        OfWhat(OfWhom(db, who, OfWhen(db.Changes.Where(it => it.WardCode == Ward))));

    private IQueryable<ChangeRecord> OfWhen(IQueryable<ChangeRecord> records)
    {
        if (Year is { } year)
        {
            records = records.Where(it => it.FiscalYear == year);
        }

        if (IsOfNoYear)
        {
            records = records.Where(it => it.FiscalYear == null);
        }

        if (From is { } from)
        {
            var start = JapanTime.StartOf(from);
            records = records.Where(it => it.At >= start);
        }

        if (To is { } to && to < DateOnly.MaxValue)
        {
            var end = JapanTime.StartOf(to.AddDays(1));
            records = records.Where(it => it.At < end);
        }

        return records;
    }

    private IQueryable<ChangeRecord> OfWhom(PolicyDbContext db, LoggedActors? who, IQueryable<ChangeRecord> records)
    {
        if (Person is { } person)
        {
            records = records.Where(it => it.ActorId == person);
        }

        if (IsOfCommandLine)
        {
            records = records.Where(it => it.ActorId == null);
        }

        return who is null
            ? records
            : records.Where(it =>
                db.ChangeTexts
                    .Where(text => text.Position == ChangeText.OfActor && who.Words.Contains(text.WordsJson!))
                    .Select(text => text.ChangeId)
                    .Contains(it.Id)
                || (it.Scheme == ChangeRecord.FormerScheme && who.People.Contains(it.ActorId)));
    }

    private IQueryable<ChangeRecord> OfWhat(IQueryable<ChangeRecord> records)
    {
        if (Item is { Length: > 0 } item)
        {
            records = records.Where(it => it.Item == item || it.ItemKey == item);
        }

        if (Stage is { } stage)
        {
            records = records.Where(it => it.Stage == stage);
        }

        if (Action is { } action)
        {
            records = records.Where(it => it.Action == action);
        }

        if (Entry is not { } of)
        {
            return records;
        }

        var code = ItemKeys.PlaceOf(of.Key)?.Code?.ToString(); // former records are of a time when items had the number of their key

        return records.Where(it => (it.ItemKey == of.Key && (it.Stage == null || it.Stage == of.Stage))
            || (it.ItemKey == null && code != null && it.Item == code));
    }
}
