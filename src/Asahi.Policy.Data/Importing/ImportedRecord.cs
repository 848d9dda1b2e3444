using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Wards;

namespace Asahi.Policy.Data.Importing;

/// <summary>取り込む記録。One year with all its editions.</summary>
/// <param name="Ward">区。</param>
/// <param name="Policy">運営方針。As it stands now.</param>
/// <param name="Editions">版。古い順、少なくとも一つ。</param>
public sealed record ImportedRecord(Ward Ward, OperatingPolicy Policy, IReadOnlyList<ImportedEdition> Editions)
{
    /// <summary>区の問合せ先。Null: none given.</summary>
    public OfficeContact? Contact { get; init; }

    /// <summary>課とその連絡先。</summary>
    public IReadOnlyList<ImportedSection> Sections { get; init; } = [];
}

/// <summary>取り込む課。</summary>
/// <param name="Name">名。</param>
/// <param name="Phone">電話番号。Null: none given.</param>
/// <param name="Line">内線、窓口など。Null: none given.</param>
/// <param name="Issues">所管する経営課題の番号。Their strategies and initiatives are the section's.</param>
public sealed record ImportedSection(string Name, string? Phone, string? Line, IReadOnlyList<int> Issues);

/// <summary>取り込む版。</summary>
/// <param name="Kind">版の種類。</param>
/// <param name="Note">変更の要旨。</param>
/// <param name="MadeAt">公開した日時（UTC）。</param>
/// <param name="Policy">その時の内容。</param>
public sealed record ImportedEdition(EditionKind Kind, string Note, DateTime MadeAt, OperatingPolicy Policy);
