using System.Text;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Fields;

namespace Asahi.Policy.Domain.Easy;

/// <summary>やさしい日本語の説明が拠った内容の指紋。</summary>
public static class EasyBasis
{
    // How it is taken: by the names of the fields too, which were others before items had keys.
    private const string Kind = "2:";

    /// <summary>いまの取り方の指紋かどうか。</summary>
    public static bool IsOfThisKind(string basis) => basis.StartsWith(Kind, StringComparison.Ordinal);

    /// <summary>内容の指紋（SHA-256）。Of all that the edition says, field by field, but
    /// for the explanation itself, the lineage, the source documents and what belongs to the office.</summary>
    public static string Of(PublishedPolicy policy)
    {
        var text = new StringBuilder();

        foreach (var field in PublishedFields.Of(policy with
        {
            Statement = policy.Statement with { Easy = null, Lineage = [] },
            Sources = [],
        }).Where(field => !OfficeFields.Has(field)))
        {
            text.Append(field.Key).Append('\n').Append(field.Value).Append('\f');
        }

        return Kind + EditionContent.Hash(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>書いたあとに、元の内容が変わったかどうか。Said once and for all when an edition is made: later words of the program do not
    /// make an edition say otherwise.</summary>
    /// <param name="policy">公開する内容。</param>
    public static bool IsStale(PublishedPolicy policy) => policy.Statement.Easy is { } easy && easy.Basis != Of(policy);
}
