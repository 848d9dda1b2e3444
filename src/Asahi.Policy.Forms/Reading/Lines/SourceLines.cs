namespace Asahi.Policy.Forms.Reading.Lines;

/// <summary>原資料の行。</summary>
internal static class SourceLines
{
    /// <summary>空でない行。Each with its number in the source.</summary>
    public static IReadOnlyList<SourceLine> Of(IReadOnlyList<string> lines) =>
        [.. lines.Index().Select(it => SourceLine.Of(it.Index + 1, it.Item)).OfType<SourceLine>()];
}
