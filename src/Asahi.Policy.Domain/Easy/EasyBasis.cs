using System.Text;
using Asahi.Policy.Domain.Editions;

namespace Asahi.Policy.Domain.Easy;

/// <summary>やさしい日本語の説明が拠った内容の指紋。</summary>
public static class EasyBasis
{
    /// <summary>内容の指紋（SHA-256）。Of all that the edition says, field by field, but for the explanation itself, the lineage and the source documents.</summary>
    public static string Of(PublishedPolicy policy)
    {
        var text = new StringBuilder();

        foreach (var field in PublishedFields.Of(policy with { Easy = null, Lineage = null, Sources = [] }))
        {
            text.Append(field.Key).Append('\n').Append(field.Value).Append('\f');
        }

        return EditionContent.Hash(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>説明を書いたあとに、元の内容が変わったかどうか。False where there is no explanation.</summary>
    public static bool IsStale(PublishedPolicy policy) => policy.Easy is { } easy && easy.Basis != Of(policy);
}
