namespace Asahi.Policy.Data.Rows;

/// <summary>変更した欄。</summary>
/// <param name="Label">見出し。</param>
/// <param name="Before">前。Empty when blank.</param>
/// <param name="After">後。Empty when blank.</param>
public sealed record ChangedField(string Label, string Before, string After);
