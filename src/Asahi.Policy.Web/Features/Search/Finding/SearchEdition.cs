using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Web.Features.Search.Asking;

namespace Asahi.Policy.Web.Features.Search.Finding;

/// <summary>The edition that an item stands in, without its texts.</summary>
public sealed class SearchEdition
{
    public SearchEdition(PublishedEdition edition)
    {
        var policy = edition.Policy;
        (Ward, Year, YearLabel, YearIsInferred, Notices, Credits) = (
            policy.Ward,
            policy.Year,
            policy.YearLabel,
            policy.YearIsInferred,
            policy.Notices,
            Domain.Reports.Credits.Of(policy));
        CodeSet = FormEras.Of(policy.Era).CodeSet;
        Unnamed = $"名称は{policy.Absence.Words()}";
        YearKey = SearchInput.Text(policy.FiscalYear);
        Context = string.Join('\n', new[] { policy.Ward.City + policy.Ward.Name, YearLabel }.Select(text => SearchFolding.Fold(text)));
    }

    public PublishedWard Ward { get; }

    /// <summary>The yardsticks of its era.</summary>
    public Func<CodeSetId, CodeSet> CodeSet { get; }

    public Domain.Years.FiscalYear Year { get; }

    /// <summary>As in the address.</summary>
    public string YearKey { get; }

    public string YearLabel { get; }

    /// <summary>What stands for the name of an item that has none.</summary>
    public string Unnamed { get; }

    public bool YearIsInferred { get; }

    public IReadOnlyList<string> Notices { get; }

    public IReadOnlyList<string> Credits { get; }

    /// <summary>Ward and year, folded.</summary>
    internal string Context { get; }

    /// <summary>Ward and year go without saying in the fields of an item: who asks for 「旭区 防災」 means the items of that ward.</summary>
    public bool Says(SearchWord word) => word.IsIn(Context);
}
