using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Joining;

/// <summary>二つの資料を合わせる。Two documents of one ward and year, as the ward's page and the 総括表: what the first does not say is filled from
/// the second, field by field; where they say different things the first stays, and a finding about it goes to the second.</summary>
/// <remarks>The title of the year is that of the first: documents are called differently, and each has its own title beside it. Lineage,
/// やさしい日本語 and what the ward has settled are no matter of documents, and stay those of the first.</remarks>
public static class PolicyJoining
{
    /// <summary>合わせる。Changes the first, and takes items and documents of the second into it.</summary>
    /// <param name="first">主な資料から読んだ運営方針。</param>
    /// <param name="second">もう一つの資料から読んだ運営方針。With its document, which gets the findings.</param>
    /// <returns>The first.</returns>
    /// <exception cref="ArgumentException">They are of two years, the second has no document, or two documents have one name.</exception>
    public static OperatingPolicy Join(OperatingPolicy first, OperatingPolicy second)
    {
        if ((first.FiscalYear, first.Era) != (second.FiscalYear, second.Era))
        {
            throw new ArgumentException("二つの資料の年度が違います。", nameof(second));
        }

        if (second.Sources.Count == 0)
        {
            throw new ArgumentException("もう一つの資料がありません。", nameof(second));
        }

        if (first.Sources.Any(one => second.Sources.Any(other => other.FileName == one.FileName)))
        {
            throw new ArgumentException("二つの資料のファイル名が同じです。どちらかの名を変えてください。", nameof(second));
        }

        var findings = new JoinFindings(first, second.Sources[0]);
        new ItemJoining(first, second, findings).Join();
        first.Describe(it => it with { Stages = it.Stages ?? second.Statement.Stages });

        foreach (var source in second.Sources)
        {
            first.AddSource(source);
        }

        return first;
    }
}
