using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Domain.Joining;

/// <summary>二つの資料を合わせる。Two documents of one ward and year, as the ward's page and the 総括表: what the first does not say is filled from
/// the second, field by field; where they say different things the first stays, and a finding about it goes to the second.</summary>
/// <remarks>The title of the year is that of the first: documents are called differently, and each has its own title beside it. Lineage,
/// やさしい日本語 and what the ward has settled are no matter of documents, and stay those of the first.</remarks>
public static class PolicyJoining
{
    /// <summary>合わせられない理由。Null: they can be joined.</summary>
    /// <param name="first">主な資料から読んだ運営方針。</param>
    /// <param name="second">もう一つの資料から読んだ運営方針。</param>
    public static string? WhyNot(OperatingPolicy first, OperatingPolicy second) =>
        first.FiscalYear != second.FiscalYear
            ? $"二つの資料の年度が違います（{new FiscalYear(first.FiscalYear).Era}と{new FiscalYear(second.FiscalYear).Era}）。別々に取り込んでください。"
        : first.Era != second.Era
            ? $"二つの資料の様式が違います（{first.Era.Name()}と、{second.Era.Name()}）。別々に取り込んでください。"
        : second.Sources.Count == 0 ? "もう一つの資料がありません。"
        : first.Sources.Any(one => second.Sources.Any(other => other.FileName == one.FileName))
            ? "二つの資料のファイル名が同じです。どちらかの名を変えてください。"
        : null;

    /// <summary>合わせる。Changes the first, and takes items and documents of the second into it.</summary>
    /// <param name="first">主な資料から読んだ運営方針。</param>
    /// <param name="second">もう一つの資料から読んだ運営方針。With its document, which gets the findings.</param>
    /// <returns>The first.</returns>
    /// <exception cref="ArgumentException">They cannot be joined (<see cref="WhyNot"/>).</exception>
    public static OperatingPolicy Join(OperatingPolicy first, OperatingPolicy second)
    {
        if (WhyNot(first, second) is { } why)
        {
            throw new ArgumentException(why, nameof(second));
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
