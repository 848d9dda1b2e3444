using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Fields;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing.Scopes;

namespace Asahi.Policy.Domain.Publishing;

/// <summary>公開前の確認。Asked before publication is requested, and enforced when it is.</summary>
public static class PublishingChecklist
{
    /// <summary>確かめる。</summary>
    /// <param name="draft">下書き。With all its items.</param>
    /// <param name="content">公開する内容。Of the scope as in the draft, of everything else as in public.</param>
    /// <param name="current">公開中の内容。Null: nothing is public yet.</param>
    /// <param name="scope">公開の範囲。</param>
    /// <param name="today">今日（日本時間）。</param>
    /// <param name="lastYear">前の年度の公開中の内容。Null: there is none, or it is not looked at.</param>
    public static IReadOnlyList<ChecklistFinding> Examine(
        OperatingPolicy draft,
        PublishedPolicy content,
        PublishedPolicy? current,
        PublicationScope scope,
        DateOnly today,
        PublishedPolicy? lastYear = null)
    {
        List<PlacedItem> items = [.. PlacedItems.AllOf(draft)];
        List<ChecklistFinding> findings =
        [
            .. LetterFindings.Of(content, current), // of what is new: before what has long been so
            .. Enum.GetValues<FormStage>().Where(scope.HasAny).SelectMany(stage => Examine(draft, items, stage, scope, today)),
            .. ContentFindings.Of(content, current, lastYear, scope, today),
        ];

        if (current is not null && EditionDifference.Between(current, content).Count == 0)
        {
            findings.Insert(0, new ChecklistFinding(true, null, null, "公開中の版から、変わったところがありません"));
        }

        return [.. findings.OrderByDescending(finding => finding.Stops)];
    }

    private static IEnumerable<ChecklistFinding> Examine(
        OperatingPolicy draft,
        IReadOnlyList<PlacedItem> items,
        FormStage stage,
        PublicationScope scope,
        DateOnly today)
    {
        // A stage of which nothing has been written yet is still to come; one that has been begun should be whole.
        var hasBegun = items.Any(it => it.Item.On(stage)?.Value is Review { Judgements.Count: > 0 } or Review { Indicators.Count: > 0 });

        foreach (var it in items)
        {
            if (FormEras.Of(draft.Era).Find(it.Place.Level, stage) is { } form)
            {
                foreach (var finding in it.Item.On(stage) is not { HasBegun: true } entry
                    ? Unwritten(it, form, hasBegun && draft.Opens(stage, today))
                    : scope.Has(it.Item.Key, stage) ? Examine(draft, it, form, entry, today) : [])
                {
                    yield return finding;
                }
            }
        }
    }

    private static IEnumerable<ChecklistFinding> Unwritten(PlacedItem it, EntryForm form, bool hasBegun) =>
        hasBegun && (form.Answers.Any() || it.Item.ItemPlan.Indicators.Count > 0)
        ? [new(false, it.Place, form.Stage, $"{form.Stage.Name()}が未入力のまま公開されます")]
        : [];

    private static IEnumerable<ChecklistFinding> Examine(
        OperatingPolicy draft,
        PlacedItem it,
        EntryForm form,
        Entry entry,
        DateOnly today)
    {
        var reading = new EntryReading(entry.Content, it.Item.ItemPlan, draft.FiscalYear);
        var typed = form.Read(reading);
        var missing = EntryRules.Missing(typed);

        if (entry.State == EntryState.AsImported)
        {
            if (missing.Count > 0)
            {
                var labels = form.Parts
                    .Where(part => missing.Any(fault => fault.Field.Split('.')[0] == part.Key))
                    .Select(part => part.Label);

                yield return new(false, it.Place, form.Stage, $"原資料に記載がないまま公開されます（{string.Join('、', labels)}）");
            }

            yield break;
        }

        if (entry.State != EntryState.Confirmed)
        {
            yield return new(true, it.Place, form.Stage, draft.Opens(form.Stage, today)
                ? $"{form.Stage.Name()}が「{entry.State.Name()}」です。確認済みにしてください"
                : $"{form.Stage.Name()}が「{entry.State.Name()}」のまま、段階が閉じています。段階を開いてから、確認済みにするか、公開中の内容に戻してください");
        }

        foreach (var fault in missing)
        {
            yield return new(true, it.Place, form.Stage, fault.Message);
        }

        foreach (var odd in EntryRules.Odd(typed, reading))
        {
            yield return new(false, it.Place, form.Stage, odd.Message);
        }
    }
}

/// <summary>公開前の確認の結果。</summary>
/// <param name="Stops">公開を止めるかどうか。False: only a warning.</param>
/// <param name="Place">項目。Null: the policy as a whole.</param>
/// <param name="Stage">段階。Null: of no single entry.</param>
/// <param name="Message">何を、どうすればよいか。</param>
public sealed record ChecklistFinding(bool Stops, ItemPlace? Place, FormStage? Stage, string Message)
{
    /// <summary>どの画面で直すか。Null: where the entry, or else the item, is written.</summary>
    public ChecklistScreen? Screen { get; init; }
}

/// <summary>気になるところを直す画面。</summary>
public enum ChecklistScreen
{
    /// <summary>年度のつながり。</summary>
    Lineage = 1,

    /// <summary>項目の構成。</summary>
    Structure = 2,

    /// <summary>やさしい日本語。</summary>
    Easy = 3,

    /// <summary>次の更新の予告。</summary>
    NextUpdate = 4,
}
