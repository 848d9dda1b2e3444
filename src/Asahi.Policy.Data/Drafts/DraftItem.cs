using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Data.Drafts;

/// <summary>下書きの項目。As it stands in the record, at one stage, with what it belongs to.</summary>
/// <param name="Policy">運営方針。Without its items.</param>
/// <param name="Place">所在。</param>
/// <param name="Item">項目。With its entries.</param>
/// <param name="Stage">段階。</param>
/// <param name="Pending">この記入を固定している候補。Null: it may be edited.</param>
/// <param name="Today">今日（日本時間）。By which a stage is open or not.</param>
public sealed record DraftItem(
    OperatingPolicy Policy,
    ItemPlace Place,
    PolicyItem Item,
    FormStage Stage,
    PendingCandidate? Pending,
    DateOnly Today)
{
    /// <summary>記入がまだ無い段階の版数。So that two people who begin at once do not overwrite each other.</summary>
    public const int NoVersion = -1;

    /// <summary>記入の欄。</summary>
    public EntryForm Form => FormEras.Of(Policy.Era).Form(Place.Level, Stage);

    /// <summary>記入。Null: nothing is written yet.</summary>
    public Entry? Entry => Item.On(Stage);

    /// <summary>記入の版数。</summary>
    public int Version => Entry?.Version ?? NoVersion;

    /// <summary>段階が開いているかどうか。A closed one can be read and not written; general affairs opens it.</summary>
    public bool IsOpen => Policy.Opens(Stage, Today);

    /// <summary>段階が開いていない理由（例: 自己評価は、令和5年（2023年）6月10日に締め切りました）。Null: it is open.</summary>
    public string? ClosedWords => Policy.StandingOf(Stage, Today) switch
    {
        StageStanding.Open => null,
        StageStanding.Absent => $"{Stage.Name()}は、この年度では開いていません",
        _ => $"{Stage.Name()}は、{Policy.TermOf(Stage)!.WhyNot(Today)}",
    };

    /// <summary>いまの内容と、その拠り所。</summary>
    public EntryReading Reading => new(Entry?.Content ?? Form.Empty, Item.ItemPlan, Policy.FiscalYear);

    /// <summary>いまの内容。欄ごと。</summary>
    public EntryTyped Typed => Form.Read(Reading);

    /// <summary>公開中の内容。Null: the public edition says nothing of it.</summary>
    /// <param name="published">公開中の版の内容。Null: nothing is public.</param>
    public EntryContent? In(PublishedPolicy? published) =>
        published?.Items.FirstOrDefault(item => item.Key == Item.Key)?.On(Stage, Policy.FiscalYear);

    /// <summary>公開中の内容との違い。様式の順。</summary>
    /// <param name="published">公開中の版の内容。Null: nothing is public.</param>
    /// <returns>Null when nothing of it is public: all of it is new.</returns>
    public IReadOnlyList<DifferentField>? ChangesAgainst(PublishedPolicy? published) => In(published) is { } content
        ? EntryDifference.Between(Form.Read(Reading with { Content = content }), Typed)
        : null;

    /// <summary>公開中の内容に戻したときの、内容と状態。What belongs to a screen of its own stays as it is: lineage, やさしい日本語, the
    /// open stages and what the ward has settled. Where nothing is public of a review, it is as if nobody had begun.</summary>
    /// <param name="published">公開中の版の内容。Null: nothing is public.</param>
    /// <returns>Null when there is nothing that could be put back.</returns>
    public (EntryContent Content, EntryState State)? Restored(PublishedPolicy? published)
    {
        if (Entry is not { } entry)
        {
            return null;
        }

        if (In(published) is not { } content)
        {
            var isBegun = Stage != FormStage.Plan && entry is { HasBegun: true, State: not EntryState.AsImported };

            return isBegun && published is not null ? (Form.Empty, EntryState.Drafting) : null;
        }

        if (content.Value is PolicyStatement said)
        {
            var now = Policy.Statement;
            content = content with
            {
                Value = said with
                {
                    Stages = now.Stages,
                    Easy = now.Easy,
                    Lineage = now.Lineage,
                    Settled = now.Settled,
                    TakenOver = now.TakenOver,
                },
            };
        }

        return (content, StateOf(content, entry));
    }

    /// <summary>公開中の内容に戻すと、何か変わるかどうか。</summary>
    /// <param name="published">公開中の版の内容。Null: nothing is public.</param>
    public bool IsRestorable(PublishedPolicy? published) => Entry is { } entry && Restored(published) is var (content, _)
        && !(entry.State is EntryState.Confirmed or EntryState.AsImported && content.IsSaidBy(entry.Content));

    /// <summary>公開されているかどうか。What was confirmed is, word for word, what the public edition says.</summary>
    public bool IsIn(PublishedPolicy? published) => Entry is { State: EntryState.Confirmed } entry && In(published).IsSaidBy(entry.Content);

    // What was imported and never taken over is again what it was; and so is what lacks something that staff would have had to write.
    private EntryState StateOf(EntryContent content, Entry entry) =>
        Policy.IsFromSources
        && (entry.PublishedVersion is null || EntryRules.Missing(Form.Read(Reading with { Content = content })).Count > 0)
            ? EntryState.AsImported
            : EntryState.Confirmed;

    /// <summary>公開中の版と違う記入。That hold something the public edition does not say.</summary>
    /// <param name="policy">運営方針。With all its items.</param>
    /// <param name="published">公開中の版の内容。Null: nothing is public.</param>
    /// <param name="today">今日（日本時間）。</param>
    public static IReadOnlyList<DraftItem> Unpublished(OperatingPolicy policy, PublishedPolicy? published, DateOnly today)
    {
        var known = published?.Items.ToDictionary(item => item.Key) ?? [];

        return
        [
            .. from placed in PlacedItems.AllOf(policy, isRetiredToo: true)
               from entry in placed.Item.Entries
               where entry.HasBegun
               where !known.TryGetValue(placed.Item.Key, out var item) || !item.On(entry.Stage, policy.FiscalYear).IsSaidBy(entry.Content)
               select new DraftItem(policy, placed.Place, placed.Item, entry.Stage, null, today),
        ];
    }
}
