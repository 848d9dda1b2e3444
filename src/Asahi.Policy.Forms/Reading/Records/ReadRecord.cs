using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Forms.Reading.Records;

/// <summary>読み取った記録。</summary>
/// <param name="Ward">区。</param>
/// <param name="Policy">運営方針。As it stands now.</param>
/// <param name="Editions">版。古い順。</param>
public sealed record ReadRecord(Ward Ward, OperatingPolicy Policy, IReadOnlyList<ReadEdition> Editions);

/// <summary>読み取った版。</summary>
/// <param name="Kind">版の種類。</param>
/// <param name="Date">公開の日（日本時間）。</param>
/// <param name="Note">変更の要旨。</param>
/// <param name="Policy">その時の内容。</param>
public sealed record ReadEdition(EditionKind Kind, DateOnly Date, string Note, OperatingPolicy Policy);
