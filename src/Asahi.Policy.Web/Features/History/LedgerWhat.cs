using Asahi.Policy.Domain.Publishing.Ledger;
using Asahi.Policy.Domain.Publishing.Withdrawing;
using Asahi.Policy.Web.Site.Files;

namespace Asahi.Policy.Web.Features.History;

/// <summary>What happened to what, as a line of the ledger says it.</summary>
internal static class LedgerWhat
{
    /// <param name="line">The line.</param>
    /// <param name="names">What the items of the year are called, by their keys.</param>
    public static string Of(LedgerLine line, IReadOnlyDictionary<string, string> names) =>
        line.Part is { } text && WithdrawnPart.Parse(text) is { } part
        ? $"{line.Act.Name()}：{part.Words(LabelOf(part, names))}"
        : line.Act.Name();

    private static string LabelOf(WithdrawnPart part, IReadOnlyDictionary<string, string> names) => part.Kind switch
    {
        WithdrawnKind.Item => names.GetValueOrDefault(part.Name, "項目"),
        WithdrawnKind.Change => names.GetValueOrDefault(part.Place ?? "", ""),
        _ => NameOf(part.Name),
    };

    private static string NameOf(string file) =>
        Enum.GetValues<Domain.Eras.FormEra>().SelectMany(OfficialFile.AllOf).FirstOrDefault(it => it.Name == file) is { } official
            ? $"{official.Label}（{official.Format.Extension().ToUpperInvariant()}）"
            : file;
}
