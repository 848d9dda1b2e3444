using Asahi.Policy.Domain.Eras;

namespace Asahi.Policy.Data.Changes;

/// <summary>記録を尋ねる項目。Of all three nothing: the whole year.</summary>
/// <param name="Code">番号。</param>
/// <param name="Key">鍵。Tells what has no number, and stays when it is renumbered.</param>
/// <param name="Stage">段階。With a key.</param>
public sealed record LoggedSubject(string? Code = null, string? Key = null, FormStage? Stage = null);
