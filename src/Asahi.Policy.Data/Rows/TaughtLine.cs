namespace Asahi.Policy.Data.Rows;

/// <summary>覚えた行。What a line of the documents of one ward is, as somebody has said once for the next ones.</summary>
public sealed class TaughtLine
{
    /// <summary>行を見分けることばの最大の長さ。A longer line is a text and is not remembered.</summary>
    public const int KeyMaxLength = 400;

    /// <summary>行き先のことばの最大の長さ。</summary>
    public const int DestinationMaxLength = 60;

    private TaughtLine()
    {
    }

    /// <summary>行を覚える。</summary>
    /// <param name="wardId">区の内部の番号。</param>
    /// <param name="key">行を見分けることば。</param>
    public TaughtLine(int wardId, string key) => (WardId, Key) = (wardId, key);

    /// <summary>内部の番号。</summary>
    public int Id { get; private set; }

    /// <summary>区の内部の番号。</summary>
    public int WardId { get; private set; }

    /// <summary>行を見分けることば。One of each for a ward.</summary>
    public string Key { get; private set; } = "";

    /// <summary>行の文。As it stood when it was said.</summary>
    public string Text { get; private set; } = "";

    /// <summary>行き先のことば。</summary>
    public string Destination { get; private set; } = "";

    /// <summary>覚えた日時（UTC）。</summary>
    public DateTime At { get; private set; }

    /// <summary>教えた職員の内部の番号。</summary>
    public int ById { get; private set; }

    /// <summary>教える。</summary>
    /// <param name="text">行の文。</param>
    /// <param name="destination">行き先のことば。</param>
    /// <param name="at">日時（UTC）。</param>
    /// <param name="by">職員の内部の番号。</param>
    public void Teach(string text, string destination, DateTime at, int by) => (Text, Destination, At, ById) = (text, destination, at, by);
}
