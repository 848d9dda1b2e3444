using System.Globalization;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Web.Features.Search.Asking;
using Asahi.Policy.Web.Features.Search.Finding;

namespace Asahi.Policy.Web.Features.Search;

/// <summary>The filters of an address, read: what cannot be read is left out of the search and said beside its field.</summary>
internal sealed class SearchNarrowing
{
    private readonly List<Fault> _faults = [];

    private SearchNarrowing(SearchInput input, SearchIndex index)
    {
        var (from, to) = (Amount("from", input.From), Amount("to", input.To));

        if (from > to)
        {
            _faults.Add(new Fault("to", "下限より小さい額です。下限と上限は使わずに検索しました"));
            (from, to) = (null, null);
        }

        Filter = new SearchFilter(
            Known("ward", input.Ward, ward => index.Wards.Any(it => it.Code == ward), "この区の運営方針は載っていません"),
            Known(
                "year",
                input.Year,
                year => index.Editions.Any(it => SearchInput.Text(it.Year.Value) == year),
                "この年度の運営方針は載っていません") is { } known
                ? int.Parse(known, CultureInfo.InvariantCulture)
                : null,
            Known("kind", input.Kind, kind => SearchKinds.Find(kind) is not null, "この種類はありません") is { } key ? SearchKinds.Find(key) : null,
            Known("status", input.Status, status => index.Statuses.Any(it => it.Key == status), "この評価は、載っている運営方針にありません"),
            from,
            to);
    }

    public SearchFilter Filter { get; }

    public IReadOnlyList<Fault> Faults => _faults;

    public static SearchNarrowing Of(SearchInput input, SearchIndex index) => new(input, index);

    private string? Known(string field, string? asked, Func<string, bool> isKnown, string fault)
    {
        if (asked is null || isKnown(asked))
        {
            return asked;
        }

        _faults.Add(new Fault(field, $"{fault}。この条件は使わずに検索しました"));

        return null;
    }

    private long? Amount(string field, string? typed)
    {
        if (typed is null)
        {
            return null;
        }

        var figures = typed.Trim().Replace('、', ',');
        figures = figures.EndsWith(ThousandYen.Unit, StringComparison.Ordinal) ? figures : figures + ThousandYen.Unit;

        if (ThousandYen.TryParse(figures, out var amount))
        {
            return amount;
        }

        _faults.Add(new Fault(field, "千円単位の数字で入れてください（例: 5,000）。この額は使わずに検索しました"));

        return null;
    }
}
