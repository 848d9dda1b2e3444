using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Domain.Fields;

/// <summary>公開された欄。One thing that an edition says, in words.</summary>
/// <param name="Item">どの項目の欄か。Null: of the policy as a whole, or of a source document.</param>
/// <param name="Place">箇所（例: 具体的取組 4-1-1 災害対策事業）。</param>
/// <param name="Key">版をまたいで同じ欄を指す名。Unique within an edition.</param>
/// <param name="Label">見出し。</param>
/// <param name="Value">値。A mark is followed by its official words, an amount by its unit.</param>
public sealed record PublishedField(ItemCode? Item, string Place, string Key, string Label, string Value);
