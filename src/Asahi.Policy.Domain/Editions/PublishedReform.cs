namespace Asahi.Policy.Domain.Editions;

/// <summary>公開された、市政改革プランに基づく取組。</summary>
/// <param name="Name">主な取組項目。</param>
/// <param name="Text">取組内容（文章）。</param>
public sealed record PublishedReform(string Name, string Text);
