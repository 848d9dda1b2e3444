using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Domain.Fields;

/// <summary>The fields of what the ward says of itself: where to ask, and what it has settled of a year that was imported.</summary>
internal static class OfficeFields
{
    /// <summary>The key of the section of an item.</summary>
    public const string Section = "section";

    private const string Contact = "contact";
    private const string Marks = "marks";
    private const string Settled = "settled";

    public static void Add(FieldList fields, PublishedPolicy policy)
    {
        fields.Open("区の問合せ先", Contact);
        fields.Add("name", "窓口", policy.Contact?.Name);
        fields.Add("phone", "電話", policy.Contact?.Phone);
        fields.Add("address", "メールかページのアドレス", policy.Contact?.Address);
        fields.Add("line", "そのほか", policy.Contact?.Line);
        fields.Open("区が決めた符号の意味", Marks);

        foreach (var (mark, words) in (policy.MarkWords ?? new Dictionary<string, string>()).OrderBy(it => it.Key, StringComparer.Ordinal))
        {
            fields.Add(mark, mark, words);
        }

        fields.Open("推定した事項の確認", Settled);

        foreach (var fact in policy.Statement.Settled)
        {
            fields.Add($"{fact.Source}/{fact.Kind}", $"{fact.Kind.Name()}（{fact.Source}）", Words("区が確認した", fact.On, fact.Note));
        }

        fields.Add(
            "taken-over",
            "区の記録としての引継ぎ",
            policy.Statement.TakenOver is { } taken ? Words("区が自分の記録として引き継いだ", taken.On, taken.Note) : null);
    }

    /// <summary>Whether a field is one of these: nothing of it is explained to anybody in other words.</summary>
    public static bool Has(PublishedField field) =>
        field.Key.Split(FieldList.Sign) is [var place, var key, ..] && (place is Contact or Marks or Settled || key == Section);

    private static string Words(string what, DateOnly day, string? note) =>
        $"{what}（{Wareki.Date(day)}）{(note is null ? "" : $"\n{note}")}";
}
