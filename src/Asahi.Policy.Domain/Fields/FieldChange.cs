using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Domain.Fields;

/// <summary>欄の変更。One field that two editions put differently.</summary>
/// <param name="Item">どの項目の欄か。Null: of the policy as a whole, or of a source document.</param>
/// <param name="Place">箇所（例: 具体的取組 4-1-1 災害対策事業）。As the later edition names it, if it still does.</param>
/// <param name="Label">見出し。</param>
/// <param name="Before">前の値。Null: the field was added.</param>
/// <param name="After">後の値。Null: the field was removed.</param>
public sealed record FieldChange(ItemCode? Item, string Place, string Label, string? Before, string? After);
