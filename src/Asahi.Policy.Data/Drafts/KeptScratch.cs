namespace Asahi.Policy.Data.Drafts;

/// <summary>置いてある書きかけ。</summary>
/// <param name="BaseVersion">書き始めた時の版数。</param>
/// <param name="Values">欄の値。</param>
/// <param name="SavedAt">日時（UTC）。</param>
public sealed record KeptScratch(int BaseVersion, IReadOnlyDictionary<string, string> Values, DateTime SavedAt);
