using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Sources;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>公開ページの目標、使命、区長の方針。</summary>
internal static class PageStatements
{
    public static void Read(PageCursor cursor, OperatingPolicy policy, SourceDocument source)
    {
        var goal = ReadOne(cursor, source, PagePatterns.Goal(), "区の目標（何をめざすのか）");
        var mission = ReadOne(cursor, source, PagePatterns.Mission(), "区の使命（どのような役割を担うのか）");
        var mayors = ReadOne(cursor, source, PagePatterns.MayorsPolicy(), "区運営の基本的な考え方（区長の方針）");
        policy.Describe(statement => statement with { Goal = goal, Mission = mission, MayorsPolicy = mayors });
    }

    private static string? ReadOne(PageCursor cursor, SourceDocument source, Regex heading, string name)
    {
        var words = cursor.Take(heading, $"見出し「{name}」");

        if (words.ContainsKey("era"))
        {
            PageDates.Year(words); // not kept, but there must have been such a year
        }

        var text = PageProse.Join(cursor.TakeText());

        if (text is null)
        {
            source.AddFinding($"見出し「{name}」", "見出しの下に文がありません。", "「原資料に記載なし」と表示します。");
        }

        return text is null ? null : Limits.Within(OperatingPolicy.TextMaxLength, text, name);
    }
}
