namespace Asahi.Policy.Domain.Editions;

/// <summary>公開された経過の注記。</summary>
/// <param name="Date">日付。</param>
/// <param name="Text">文。</param>
public sealed record PublishedNote(DateOnly Date, string Text);
