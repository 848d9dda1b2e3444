using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Wards;

namespace Asahi.Policy.Domain.Publishing;

/// <summary>印刷する連絡先。What goes into an edition from the settings of the ward as they are when it is made.</summary>
/// <param name="Office">区の問合せ先。Null: none given.</param>
/// <param name="Sections">課。By their internal numbers.</param>
public sealed record PrintedContacts(OfficeContact? Office, IReadOnlyDictionary<int, PublishedSection> Sections)
{
    /// <summary>区が決めた符号の意味。By mark.</summary>
    public IReadOnlyDictionary<string, string> MarkWords { get; init; } = new Dictionary<string, string>();

    /// <summary>連絡先なし。Of documents that were read, which name none.</summary>
    public static PrintedContacts None { get; } = new(null, new Dictionary<int, PublishedSection>());

    /// <summary>設定から。A section without a contact is printed by its name.</summary>
    /// <param name="settings">区の設定。</param>
    /// <param name="sections">区の課。</param>
    public static PrintedContacts Of(WardSettings settings, IEnumerable<Section> sections)
    {
        var contacts = settings.Sections.ToDictionary(it => it.Section);

        return new PrintedContacts(settings.Contact, sections.ToDictionary(section => section.Id, section =>
            contacts.TryGetValue(section.Id, out var contact)
                ? new PublishedSection(section.Name, contact.Phone, contact.Line)
                : new PublishedSection(section.Name)))
        {
            MarkWords = settings.MarkWords,
        };
    }

    /// <summary>ある課。Null: the item belongs to none.</summary>
    public PublishedSection? Of(int? section) => section is { } id ? Sections.GetValueOrDefault(id) : null;
}
