using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>公開ページの一行。</summary>
internal sealed record PageLine(int Number, MatchText Text)
{
    public string Printed => Text.Printed.Trim();
}
