using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site.Components.Words;

namespace Asahi.Policy.Web.Site.Unsaved;

/// <summary>Who else is typing just now. Advice alone: it keeps nobody from writing.</summary>
public sealed class OthersTypingNow(Scratches scratches, OfficeWords office, TimeProvider clock)
{
    private static readonly TimeSpan _fresh = TimeSpan.FromMinutes(30);

    /// <summary>In words (編集中：防災課（10分前）), by item and stage; of several the latest.</summary>
    public async Task<IReadOnlyDictionary<(string Key, FormStage Stage), string>> OfAsync(
        int policy,
        Actor actor,
        CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var others = await scratches.OthersAsync(EntryScratch.PrefixOf(policy), actor.Id, now - _fresh, cancellation);

        return others.Select(it => (Place: EntryScratch.Read(it.Form, it.Field), Typing: it))
            .Where(it => it.Place is not null)
            .GroupBy(it => it.Place!.Value)
            .ToDictionary(
                group => group.Key,
                group => group.MaxBy(it => it.Typing.At).Typing is var last
                    ? $"編集中：{(last.Sections.Count > 0 ? string.Join('・', last.Sections) : office.Of(last.Duty))}（{Ago.Of(last.At, now)}）"
                    : "");
    }
}
