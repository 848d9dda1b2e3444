using System.Text;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Fields;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Easy;

/// <summary>やさしい日本語の説明が拠った内容の指紋。</summary>
public static class EasyBasis
{
    /// <summary>内容の指紋（SHA-256）。Of all that the edition says, field by field, but
    /// for the explanation itself, the lineage and the source documents.</summary>
    public static string Of(PublishedPolicy policy)
    {
        var text = new StringBuilder();

        foreach (var field in PublishedFields.Of(policy with { Easy = null, Lineage = null, Sources = [] }))
        {
            text.Append(field.Key).Append('\n').Append(field.Value).Append('\f');
        }

        return EditionContent.Hash(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>説明を公開の形に写す。Whether the source has changed since is said once and for
    /// all: later words of the program do not make an edition say otherwise.</summary>
    /// <param name="easy">説明。Null: none written.</param>
    /// <param name="policy">それとともに公開する内容。</param>
    public static PublishedEasy? Freeze(EasyText? easy, PublishedPolicy policy) =>
        easy is null ? null : new PublishedEasy(easy.Text, easy.WrittenOn, easy.Basis != Of(policy));
}
