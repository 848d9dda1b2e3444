using Asahi.Policy.Domain.Staffing;

namespace Asahi.Policy.Domain.Wards;

/// <summary>設定の言葉。What settings say, line by line: for the log, the history and a conflict.</summary>
public static class SettingsWords
{
    /// <summary>設定を行に分ける。What is not set is left out.</summary>
    /// <param name="settings">設定。</param>
    /// <param name="sections">課の名。By their internal numbers.</param>
    public static IReadOnlyList<SettingsLine> Of(WardSettings settings, IReadOnlyDictionary<int, string> sections)
    {
        var lines = new List<SettingsLine>();
        Add("notice", "公開のページの断り書き", settings.Notice == NoticeChoice.Own ? settings.NoticeText : settings.Notice.Name());
        Add("office", "問合せ先の窓口", settings.Contact?.Name);
        Add("phone", "問合せ先の電話", settings.Contact?.Phone);
        Add("address", "問合せ先のアドレス", settings.Contact?.Address);
        Add("line", "問合せ先のそのほか", settings.Contact?.Line);

        foreach (var duty in Duties.All)
        {
            Add($"duty-{duty}", $"「{duty.Name()}」の呼び名", settings.Duties.Own.GetValueOrDefault(duty));
        }

        foreach (var contact in settings.Sections)
        {
            var name = sections.GetValueOrDefault(contact.Section) ?? "（課）";
            Add($"phone-{contact.Section}", $"{name}の電話", contact.Phone);
            Add($"line-{contact.Section}", $"{name}の内線・窓口", contact.Line);
        }

        foreach (var (mark, words) in settings.MarkWords.OrderBy(it => it.Key, StringComparer.Ordinal))
        {
            Add($"mark-{mark}", $"指標の達成状況の「{mark}」の意味", words);
        }

        foreach (var update in settings.Upcoming)
        {
            Add(
                $"upcoming-{update.FiscalYear}",
                $"{new Years.FiscalYear(update.FiscalYear).Era}の次の更新",
                $"{update.Words}（{update.When}まで）");
        }

        return lines;

        void Add(string key, string label, string? value)
        {
            if (value is not null)
            {
                lines.Add(new SettingsLine(key, label, value));
            }
        }
    }

    /// <summary>二つの設定の違い。</summary>
    public static IReadOnlyList<SettingsChange> Between(WardSettings before, WardSettings after, IReadOnlyDictionary<int, string> sections)
    {
        var (old, now) = (Of(before, sections), Of(after, sections));

        return
        [
            .. now.Concat(old).DistinctBy(line => line.Key)
                .Select(line => new SettingsChange(line.Key, line.Label, Value(old, line.Key), Value(now, line.Key)))
                .Where(change => change.Before != change.After),
        ];
    }

    private static string Value(IReadOnlyList<SettingsLine> lines, string key) =>
        lines.FirstOrDefault(line => line.Key == key)?.Value ?? "";
}

/// <summary>設定の一行。</summary>
/// <param name="Key">版をまたいで同じ行を指す名。</param>
/// <param name="Label">見出し。</param>
/// <param name="Value">値。</param>
public sealed record SettingsLine(string Key, string Label, string Value);

/// <summary>設定の変更。</summary>
/// <param name="Key">版をまたいで同じ行を指す名。</param>
/// <param name="Label">見出し。</param>
/// <param name="Before">前の値。Empty: none.</param>
/// <param name="After">後の値。Empty: none.</param>
public sealed record SettingsChange(string Key, string Label, string Before, string After);
