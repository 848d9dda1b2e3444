using System.Diagnostics;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Web.Site.Slow;

namespace Asahi.Policy.Web.Site.OpenData;

/// <summary>Size and SHA-256 of the data files of many editions, for pages that tell of all of them. Where they are not known yet the
/// files have to be made: by the one worker, edition by edition, for as long as a visitor should wait. What was made stays known.</summary>
public sealed class DataMarks(DataFiles files, SlowWork slow)
{
    /// <summary>One pass over editions, with the patience of one visitor.</summary>
    public DataMarkSteps Begin(PublishedPolicies policies) => new(files, slow, policies);

    /// <summary>Of all current editions, by their internal numbers. A damaged one is left out.</summary>
    /// <exception cref="BeingPreparedException">It takes longer than a visitor should wait.</exception>
    public async Task<IReadOnlyDictionary<int, IReadOnlyList<DataFileMark>>> OfCurrentAsync(
        PublishedPolicies policies,
        PublicRecord record,
        CancellationToken cancellation)
    {
        var begun = Stopwatch.GetTimestamp();
        var marks = record.Current
            .Select(it => (it.Id, Known: policies.Find(it, files.Marks)))
            .Where(it => it.Known is not null)
            .ToDictionary(it => it.Id, it => it.Known!);
        HashSet<int> missing = [.. record.Current.Select(it => it.Id).Where(id => !marks.ContainsKey(id))];

        // All that is missing is read by one statement: what is asked of the record does not grow with the years.
        await foreach (var edition in policies.AllAsync(record, missing, cancellation))
        {
            if (Stopwatch.GetElapsedTime(begun) > SlowWork.Patience)
            {
                throw new BeingPreparedException();
            }

            marks[edition.Id] = await slow.RunAsync(() => files.MarksOf(edition), cancellation);
        }

        return marks;
    }

    /// <summary>Makes those of all current editions that are not known yet, before anybody asks.</summary>
    public async Task CompleteAsync(PublishedPolicies policies, PublicRecord record, CancellationToken cancellation)
    {
        HashSet<int> missing = [.. record.Current.Where(it => policies.Find(it, files.Marks) is null).Select(it => it.Id)];

        await foreach (var edition in policies.AllAsync(record, missing, cancellation))
        {
            await slow.RunAsync(() => files.MarksOf(edition), cancellation);
        }
    }
}
