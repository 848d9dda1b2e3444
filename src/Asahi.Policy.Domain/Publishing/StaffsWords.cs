using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Publishing;

/// <summary>年度について職員が述べたこと。やさしい日本語, lineage, settled facts and taking over: each has a screen of its own and is public only once it is
/// approved, so a document neither writes nor publishes any.</summary>
public static class StaffsWords
{
    /// <summary>承認された言葉で、下書きの全体を述べる。Links of an approved edition follow their items to the numbers that these have now.</summary>
    /// <param name="draft">下書き。With all its items.</param>
    /// <param name="approved">承認された版の内容。Of the same year.</param>
    public static PolicyStatement Approved(OperatingPolicy draft, PublishedPolicy approved)
    {
        var before = approved.Items.Where(item => item.Place.Code is not null)
            .ToDictionary(item => item.Key, item => item.Place.Code!.Value);

        return Put(draft.Statement, approved.Statement) with
        {
            Lineage = ItemPointers.Links(approved.Statement.Lineage, before, ItemPointers.CodesOf(draft)),
        };
    }

    /// <summary>The statement, with the words of another.</summary>
    internal static PolicyStatement Put(PolicyStatement statement, PolicyStatement words) => statement with
    {
        Easy = words.Easy,
        Lineage = words.Lineage,
        Settled = words.Settled,
        TakenOver = words.TakenOver,
    };
}
