namespace Asahi.Policy.Domain.Policies;

/// <summary>市政改革プランに基づく取組。</summary>
public sealed class ReformItem : IVersioned
{
    private ReformItem()
    {
    }

    internal ReformItem(int number, string name, string text) => (Number, Name, Text) = (number, name, text);

    /// <summary>内部の番号。</summary>
    public int Id { get; private set; }

    /// <summary>並びの番号。1 から。</summary>
    public int Number { get; private set; }

    /// <summary>主な取組項目。</summary>
    public string Name { get; private set; } = "";

    /// <summary>取組内容。文章。</summary>
    public string Text { get; private set; } = "";

    /// <inheritdoc/>
    public int Version { get; private set; }
}
