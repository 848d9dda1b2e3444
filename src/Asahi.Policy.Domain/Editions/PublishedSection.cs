using System.Text.Json.Serialization;
using Asahi.Policy.Domain.Wards;

namespace Asahi.Policy.Domain.Editions;

/// <summary>公開された所管の課。As it was when the edition was made.</summary>
/// <param name="Name">課の名。</param>
/// <param name="Phone">電話番号。Null: none given.</param>
/// <param name="Line">内線、窓口など。Null: none given.</param>
public sealed record PublishedSection(string Name, string? Phone = null, string? Line = null)
{
    /// <summary>一行にしたもの（例: 防災課（電話 06-0000-0000、内線123））。</summary>
    [JsonIgnore]
    public string Words => SectionContact.Said(Phone, Line) is { Length: > 0 } contact ? $"{Name}（{contact}）" : Name;
}
