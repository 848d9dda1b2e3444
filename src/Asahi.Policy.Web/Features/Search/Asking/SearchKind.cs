namespace Asahi.Policy.Web.Features.Search.Asking;

/// <summary>What an item of the record is.</summary>
public enum SearchKind
{
    Policy,
    Issue,
    Strategy,
    Initiative,
    Reform,
}

/// <summary>How they are called, on pages and in addresses.</summary>
internal static class SearchKinds
{
    public static IReadOnlyList<SearchKind> All { get; } = Enum.GetValues<SearchKind>();

    public static string Name(this SearchKind kind) => kind switch
    {
        SearchKind.Policy => "年度全体の運営方針",
        SearchKind.Issue => "経営課題",
        SearchKind.Strategy => "戦略",
        SearchKind.Initiative => "具体的取組",
        _ => "市政改革の取組",
    };

    public static string Key(this SearchKind kind) => kind switch
    {
        SearchKind.Policy => "policy",
        SearchKind.Issue => "issue",
        SearchKind.Strategy => "strategy",
        SearchKind.Initiative => "initiative",
        _ => "reform",
    };

    public static SearchKind? Find(string key) => All.Where(kind => kind.Key() == key).Select(kind => (SearchKind?)kind).FirstOrDefault();
}
