using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Forms.Composing;

namespace Asahi.Policy.Forms.Eras.Heisei;

/// <summary>令和元年度までの様式。None is drawn: the years are kept as text, pages and data.</summary>
internal static class HeiseiForms
{
    public static EraForms Whole { get; } = new(FormEra.Heisei, "運営方針", []);
}
