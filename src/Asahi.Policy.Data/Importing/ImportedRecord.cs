using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Data.Importing;

/// <summary>取り込む記録。One year with all its editions.</summary>
/// <param name="Ward">区。</param>
/// <param name="Policy">運営方針。As it stands now.</param>
/// <param name="Editions">版。古い順、少なくとも一つ。</param>
public sealed record ImportedRecord(Ward Ward, OperatingPolicy Policy, IReadOnlyList<ImportedEdition> Editions);

/// <summary>取り込む版。</summary>
/// <param name="Kind">版の種類。</param>
/// <param name="Note">変更の要旨。</param>
/// <param name="MadeAt">公開した日時（UTC）。</param>
/// <param name="Policy">その時の内容。</param>
public sealed record ImportedEdition(EditionKind Kind, string Note, DateTime MadeAt, OperatingPolicy Policy);
