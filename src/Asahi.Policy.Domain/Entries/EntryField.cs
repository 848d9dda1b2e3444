using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Entries;

/// <summary>記入の欄。One thing that is asked: from this one line come the form, its checks, the log, the page of a conflict, the row
/// of the item page, the difference and the full text.</summary>
/// <param name="Key">画面と記録での名（例: challenge）。ASCII.</param>
/// <param name="Label">見出し。</param>
/// <param name="Kind">種類。</param>
/// <param name="Read">内容から値を読む。Empty: blank.</param>
/// <param name="Write">値を内容に書く。Of a value that has no fault.</param>
public sealed record EntryField(
    string Key,
    string Label,
    FieldKind Kind,
    Func<EntryContent, string> Read,
    Func<EntryContent, string, EntryContent> Write) : EntryCell(Key, Label, Kind), IEntryPart
{
    /// <summary>評価の文章。Null for what is none.</summary>
    public EvaluationText? Text { get; init; }

    /// <summary>何の項目かを語る文章かどうか。Who searches for a word that stands here means the item.</summary>
    public bool IsTelling { get; init; }

    /// <summary>項目をいちばんに語る文章かどうか。Of several that may be left out it is the one that is missed, and it takes in what only a former form
    /// asks for. A form may have none.</summary>
    public bool IsMain { get; init; }
}

/// <summary>記入の部分。A field, or rows of fields.</summary>
public interface IEntryPart
{
    /// <summary>画面と記録での名。</summary>
    string Key { get; }

    /// <summary>見出し。</summary>
    string Label { get; }
}
