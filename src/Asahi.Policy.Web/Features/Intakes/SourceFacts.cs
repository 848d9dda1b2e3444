using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Forms.Reading.Ledgers;

namespace Asahi.Policy.Web.Features.Intakes;

/// <summary>What has to be known of every document, and whether it says so itself; what it does not say was said by who sent it in.</summary>
internal static class SourceFacts
{
    private const string ByStaff = "資料に記載がない。取り込んだ職員が指定した。";
    private const string Licence = "CC BY 4.0";

    // As the pages of the city write it, without blanks and hyphens.
    private const string LicenceKey = "CCBY4.0";

    /// <summary>Adds what the reader has not said already.</summary>
    public static void Complete(SourceDocument source, ReadDocument read, Ward ward, bool isYearStated)
    {
        if (source.Address is null && read.Address is { Length: <= SourceDocument.AddressMaxLength } address)
        {
            source.StandAt(address);
        }

        foreach (var fact in Of(read, ward, isYearStated).Where(fact => source.Facts.All(it => it.Kind != fact.Kind)))
        {
            source.AddFact(fact);
        }
    }

    private static IEnumerable<SourceFact> Of(ReadDocument read, Ward ward, bool isYearStated)
    {
        yield return read.Title is { } title
            ? Stated(FactKind.Kind, read.Kind.Name(), $"表題「{title}」がある。")
            : new SourceFact(FactKind.Kind, read.Kind.Name(), FactBasis.Inferred, "表題はない。欄の並びがこの種類の資料と同じである。");
        yield return read.Office is { } office && office.Contains(ward.Name, StringComparison.Ordinal)
            ? Stated(FactKind.Ward, ward.Name, $"資料に「{office}」とある。")
            : new SourceFact(FactKind.Ward, ward.Name, FactBasis.Inferred, ByStaff);

        if (read.FiscalYear is { } year)
        {
            var label = new FiscalYear(year).Label;

            yield return isYearStated
                ? Stated(FactKind.FiscalYear, label, $"資料に{new FiscalYear(year).Era}とある。")
                : new SourceFact(FactKind.FiscalYear, label, FactBasis.Inferred, ByStaff);
        }

        yield return StatesLicence(read)
            ? Stated(FactKind.Licence, Licence, "資料に記載がある。")
            : new SourceFact(FactKind.Licence, Licence, FactBasis.Inferred, ByStaff);
    }

    private static bool StatesLicence(ReadDocument read) =>
        string.Concat(read.Lines.Select(line => TextFolding.Fold(line.Text)))
            .Replace(" ", "", StringComparison.Ordinal)
            .Replace("-", "", StringComparison.Ordinal)
            .Contains(LicenceKey, StringComparison.OrdinalIgnoreCase);

    private static SourceFact Stated(FactKind kind, string value, string reason) => new(kind, value, FactBasis.Stated, reason);
}
