using System.Globalization;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Wards;

namespace Asahi.Policy.Web.Features.Settings;

/// <summary>The settings as they were typed, and the version that they were typed against.</summary>
public sealed record SettingsInput(Guid Key, int Version, IReadOnlyDictionary<string, string> Typed)
{
    public const string Notice = "notice";
    public const string NoticeText = "noticeText";
    public const string Office = "office";
    public const string Phone = "phone";
    public const string Address = "address";
    public const string Line = "line";

    public string this[string field] => Typed.GetValueOrDefault(field, "");

    public static string NameOf(Duty duty) => $"duty-{duty}";

    public static string MarkOf(string mark) => $"mark-{mark}";

    /// <summary>The marks for which a form gives no words.</summary>
    public static IReadOnlyList<string> Marks =>
        [.. FormEras.All.SelectMany(era => era.UnstatedMarks()).Distinct().Order(StringComparer.Ordinal)];

    public static string PhoneOf(int section) => string.Create(CultureInfo.InvariantCulture, $"phone-{section}");

    public static string LineOf(int section) => string.Create(CultureInfo.InvariantCulture, $"line-{section}");

    /// <summary>As the form sends it. Null: no such form was sent.</summary>
    public static SettingsInput? Read(IFormCollection form) =>
        form.ContainsKey(NoticeText)
            && int.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? new SettingsInput(
                Guid.TryParse(form["key"], out var key) ? key : Guid.Empty,
                version,
                form.ToDictionary(field => field.Key, field => field.Value.ToString()))
            : null;

    /// <summary>As what is saved would be typed.</summary>
    public static SettingsInput Of(WardSettings settings, int version)
    {
        var typed = new Dictionary<string, string>
        {
            [Notice] = settings.Notice.ToString(),
            [NoticeText] = settings.NoticeText ?? "",
            [Office] = settings.Contact?.Name ?? "",
            [Phone] = settings.Contact?.Phone ?? "",
            [Address] = settings.Contact?.Address ?? "",
            [Line] = settings.Contact?.Line ?? "",
        };

        foreach (var (duty, name) in settings.Duties.Own)
        {
            typed[NameOf(duty)] = name;
        }

        foreach (var (mark, words) in settings.MarkWords)
        {
            typed[MarkOf(mark)] = words;
        }

        foreach (var contact in settings.Sections)
        {
            (typed[PhoneOf(contact.Section)], typed[LineOf(contact.Section)]) = (contact.Phone ?? "", contact.Line ?? "");
        }

        return new SettingsInput(Guid.Empty, version, typed);
    }
}
