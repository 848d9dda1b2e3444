using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>公開ページの市政改革プランに基づく取組等。A line that ends a sentence is text; the line before it is its name.</summary>
internal static class PageReforms
{
    public static void Read(PageCursor cursor, OperatingPolicy policy)
    {
        var plan = cursor.Take(PagePatterns.Reforms(), "見出し「市政改革プランに基づく取組等」")["plan"];
        string? name = null;

        foreach (var line in cursor.TakeText())
        {
            var isText = line.Printed.EndsWith('。');

            if (isText == (name is null))
            {
                throw new UnreadableSourceException($"{line.Number}行目：市政改革プランの取組は、項目と内容が交互にあるはずです。");
            }

            if (isText)
            {
                policy.AddReform(new ReformPlan(name!, Limits.Within(OperatingPolicy.TextMaxLength, line.Printed, $"{line.Number}行目")));
                policy.Describe(statement => statement with { ReformPlanName = plan });
                name = null;
            }
            else
            {
                name = Limits.Within(PolicyItem.NameMaxLength, line.Printed, $"{line.Number}行目");
            }
        }

        if (name is not null)
        {
            throw new UnreadableSourceException($"市政改革プランの取組「{name}」に内容がありません。");
        }
    }
}
