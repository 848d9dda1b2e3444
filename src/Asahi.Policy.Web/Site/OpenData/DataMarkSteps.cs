using System.Diagnostics;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Web.Site.Slow;

namespace Asahi.Policy.Web.Site.OpenData;

/// <summary>A pass over the marks of many editions that a visitor waits for.</summary>
public sealed class DataMarkSteps(DataFiles files, SlowWork slow, PublishedPolicies policies)
{
    private readonly long _begun = Stopwatch.GetTimestamp();

    /// <returns>Empty when the edition is damaged.</returns>
    /// <exception cref="BeingPreparedException">The visitor has waited long enough.</exception>
    public async Task<IReadOnlyList<DataFileMark>> NextAsync(ListedEdition listed, CancellationToken cancellation)
    {
        if (policies.Find(listed, files.Marks) is { } known)
        {
            return known;
        }

        if (Stopwatch.GetElapsedTime(_begun) > SlowWork.Patience)
        {
            throw new BeingPreparedException();
        }

        return await policies.TryFindAsync(listed.Ward, listed.FiscalYear, listed.Edition.Number, cancellation) is { } edition
            ? await slow.RunAsync(() => files.MarksOf(edition), cancellation)
            : [];
    }
}
