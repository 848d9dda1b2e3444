using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Asahi.Policy.Web.Site.OpenData;

/// <summary>A policy year in a list: what it is, and where the whole of it stands.</summary>
public sealed record OpenSummary(
    [property: Description("変わらない名（例: asahi/2021）")] string Id,
    [property: Description("区")] OpenWard Ward,
    [property: Description("年度")] OpenYear FiscalYear,
    [property: Description("表題")] string Title,
    [property: Description("必ず添える断り書き。空のこともある")] IReadOnlyList<string> Notices,
    [property: Description("利用条件")] OpenLicence Licence,
    [property: Description("原資料の出典")] IReadOnlyList<string> Credits,
    [property: Description("公開中の版")] OpenEdition Edition,
    [property: Description("所在")] OpenAddresses Addresses);

/// <summary>All policy years that are public.</summary>
public sealed record OpenSummaries([property: Description("公開中の年度。区ごとに新しい年度から")] IReadOnlyList<OpenSummary> Policies);

/// <summary>All policy years that are public, whole.</summary>
public sealed record OpenPolicies(
    [property: Description("このJSONの形（JSON Schema）の所在"), JsonPropertyName("$schema")] string Schema,
    [property: Description("公開中の年度。区ごとに新しい年度から")] IReadOnlyList<OpenPolicy> Policies);

/// <summary>One item of a policy year, with all that belongs to it. Exactly one of the three is given.</summary>
public sealed record OpenItem(
    [property: Description("どの年度の、どの版か")] OpenSummary Policy,
    [property: Description("経営課題。戦略または具体的取組ならnull")] OpenIssue? Issue,
    [property: Description("戦略。経営課題または具体的取組ならnull")] OpenStrategy? Strategy,
    [property: Description("具体的取組。経営課題または戦略ならnull")] OpenInitiative? Initiative);
