using Asahi.Policy.Domain.Sources;

namespace Asahi.Policy.Domain.Policies;

/// <summary>区が確認した、推定した事項。What a document does not state, and the ward says is so.</summary>
/// <param name="Source">原資料のファイル名。</param>
/// <param name="Kind">事項。</param>
/// <param name="On">確認した日（日本時間）。</param>
/// <param name="Note">補足。Published with it. Null: none.</param>
public sealed record SettledFact(string Source, FactKind Kind, DateOnly On, string? Note = null)
{
    /// <summary>補足の最大の長さ。</summary>
    public const int NoteMaxLength = 200;
}

/// <summary>区の記録としての引継ぎ。The ward says that what was made from its public documents is its own record from now on.</summary>
/// <param name="On">引き継いだ日（日本時間）。</param>
/// <param name="Note">補足。Published with it. Null: none.</param>
public sealed record TakenOver(DateOnly On, string? Note = null);
