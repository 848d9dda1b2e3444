using Asahi.Policy.Web.Site.Components.Entry;

namespace Asahi.Policy.Web.Features.SignIn;

public sealed record CodeInput(string? Code, string? Next, string? Carried = null, bool Switching = false)
{
    private const int Half = 5;

    public string Figures => HalfWidth.Figures(Code);

    /// <summary>A recovery code as it was shown, whatever was typed between its
    /// letters. Null when it cannot be one: Identity takes no empty one.</summary>
    public string? Recovery
    {
        get
        {
            var letters = string.Concat(HalfWidth.Of(Code).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

            return letters.Length == 2 * Half ? $"{letters[..Half]}-{letters[Half..]}" : null;
        }
    }
}
