using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Domain.Wards;

namespace Asahi.Policy.Web.Features.Settings;

/// <summary>Makes settings of what was typed, or says what is wrong with it.</summary>
internal sealed class SettingsReading(SettingsInput input, IReadOnlyList<Section> sections)
{
    private readonly List<Fault> _faults = [];

    public IReadOnlyList<Fault> Faults => _faults;

    /// <param name="now">What is saved: what no field of this form writes stays.</param>
    public WardSettings Read(WardSettings now)
    {
        var choice = Choice();

        return now with
        {
            Notice = choice,
            NoticeText = Notice(choice),
            Contact = Contact(),
            Duties = Names(),
            MarkWords = Marks(),
            Sections = [.. sections.Select(Contact).OfType<SectionContact>()],
        };
    }

    // Named by what it is: a number would be taken for one of them.
    private NoticeChoice Choice()
    {
        if (NoticeChoices.All.Where(choice => choice.ToString() == input[SettingsInput.Notice]).ToList() is [var known])
        {
            return known;
        }

        _faults.Add(new Fault(SettingsInput.Notice, "断り書きをどうするかを選んでください"));

        return NoticeChoice.OfSite;
    }

    private string? Notice(NoticeChoice choice)
    {
        var text = Text(SettingsInput.NoticeText, "断り書き", WardSettings.NoticeMaxLength).TrimEnd('。');

        if (choice == NoticeChoice.Own && text.Length == 0)
        {
            _faults.Add(new Fault(SettingsInput.NoticeText, "断り書きの文を入力するか、ほかの選び方にしてください"));
        }

        return choice == NoticeChoice.Own && text.Length > 0 ? text : null;
    }

    private OfficeContact? Contact()
    {
        var name = Text(SettingsInput.Office, "窓口の名", OfficeContact.NameMaxLength);
        var phone = Number(SettingsInput.Phone, "電話番号");
        var address = TypedText.TidyLine(input[SettingsInput.Address]);
        var line = Text(SettingsInput.Line, "そのほか", OfficeContact.LineMaxLength);
        Note(SettingsInput.Address, OfficeContact.Fault(address));

        if (name.Length == 0 && (phone.Length > 0 || address.Length > 0 || line.Length > 0))
        {
            _faults.Add(new Fault(SettingsInput.Office, "窓口の名を入力してください。問合せ先を出さないときは、ほかの欄も空にしてください"));
        }

        return name.Length == 0 ? null : new OfficeContact(name, Given(phone), Given(address), Given(line));
    }

    private DutyNames Names()
    {
        var own = new Dictionary<Duty, string>();

        foreach (var duty in Duties.All)
        {
            var name = OfficeNames.Section(input[SettingsInput.NameOf(duty)]);

            if (name.Length > 0 && name != duty.Name())
            {
                own[duty] = name;
                Note(SettingsInput.NameOf(duty), OfficeNames.Fault($"「{duty.Name()}」の呼び名", name, DutyNames.NameMaxLength));
            }
        }

        var names = new DutyNames { Own = own };

        foreach (var duty in Duties.All.Where(own.ContainsKey))
        {
            foreach (var other in Duties.All.Where(it => it != duty && OfficeNames.AreSame(names.Of(it), names.Of(duty))).Take(1))
            {
                _faults.Add(new Fault(
                    SettingsInput.NameOf(duty),
                    $"「{names.Of(duty)}」は、「{other.Name()}」の呼び名と同じです。二つの職務に同じ名は使えません"));
            }
        }

        return names;
    }

    private Dictionary<string, string> Marks() => SettingsInput.Marks
        .Select(mark => (mark, Words: Text(SettingsInput.MarkOf(mark), $"「{mark}」の意味", WardSettings.MarkMaxLength)))
        .Where(it => it.Words.Length > 0)
        .ToDictionary(it => it.mark, it => it.Words);

    private SectionContact? Contact(Section section)
    {
        var phone = Number(SettingsInput.PhoneOf(section.Id), $"{section.Name}の電話番号");
        var line = Text(SettingsInput.LineOf(section.Id), $"{section.Name}の内線・窓口", SectionContact.LineMaxLength);

        return phone.Length == 0 && line.Length == 0 ? null : new SectionContact(section.Id, Given(phone), Given(line));
    }

    private string Number(string field, string label)
    {
        var number = PhoneNumber.Tidy(input[field]);
        Note(field, PhoneNumber.Fault(label, number));

        return number;
    }

    private string Text(string field, string label, int limit)
    {
        var text = TypedText.TidyLine(input[field]);
        Note(field, TypedText.Fault(label, text, limit));

        return text;
    }

    private void Note(string field, string? fault)
    {
        if (fault is not null)
        {
            _faults.Add(new Fault(field, fault));
        }
    }

    private static string? Given(string text) => text.Length == 0 ? null : text;
}
