using System.Globalization;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Domain.Wards;
using Asahi.Policy.Web.Site.Components.Entry;

namespace Asahi.Policy.Web.Features.Announcing;

/// <summary>Makes an announcement of what was typed, or says what is wrong with it.</summary>
internal sealed class AnnouncementReading(AnnouncementInput input, int fiscalYear, DateOnly today)
{
    private const int Longest = 5;

    private readonly List<Fault> _faults = [];

    public IReadOnlyList<Fault> Faults => _faults;

    /// <param name="edition">The number of the edition that is public now.</param>
    /// <returns>Null: none, or there are faults.</returns>
    public UpcomingUpdate? Read(int edition)
    {
        var words = TypedText.TidyLine(input.Words).TrimEnd('。');
        string[] typed = [Figures(input.When), Figures(input.Month), Figures(input.Day), words];

        if (typed.All(text => text.Length == 0))
        {
            return null;
        }

        Note(AnnouncementInput.WordsField, TypedText.Fault("文", words, UpcomingUpdate.WordsMaxLength));
        Note(AnnouncementInput.WordsField, words.Length == 0 ? "文を入力してください。予告をやめるときは、時期も空にしてください" : null);
        var year = Number(typed[0], fiscalYear, fiscalYear + Longest);
        var month = Number(typed[1], 1, 12);
        var day = Number(typed[2], 1, year is { } y && month is { } m ? DateTime.DaysInMonth(y, m) : 31);
        Note(AnnouncementInput.YearField, year is null ? $"年は、西暦で{fiscalYear}から{fiscalYear + Longest}までを入力してください" : null);
        Note(AnnouncementInput.MonthField, month is null ? "月は、1から12までを入力してください" : null);
        Note(AnnouncementInput.DayField, typed[2].Length > 0 && day is null ? "その月にない日です。日は空にすることもできます" : null);

        if (_faults.Count > 0)
        {
            return null;
        }

        var update = new UpcomingUpdate(fiscalYear, year!.Value, month!.Value, day, words, edition);
        Note(AnnouncementInput.YearField, update.LastDay < today ? "過ぎた時期です。これからの時期を入力してください" : null);

        return update;
    }

    private void Note(string field, string? fault)
    {
        if (fault is not null)
        {
            _faults.Add(new Fault(field, fault));
        }
    }

    private static string Figures(string? typed) => HalfWidth.Of(TypedText.TidyLine(typed));

    private static int? Number(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : null;
}
