using Asahi.Policy.Domain.Editions;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Asahi.Policy.Web.Site;

/// <summary>How pages say that nothing is given: never by a blank. A source that says nothing is another thing than a field that nobody filled.</summary>
internal static class Absent
{
    public const string Text = "原資料に記載なし";

    private const string Unwritten = "記入なし";
    private const string Key = "absent";

    /// <summary>Says once for a page and all its parts which of the two it is.</summary>
    public static void Set(ViewDataDictionary view, PublishedPolicy? policy) => view[Key] = Of(policy);

    /// <summary>Which of the two it is for a year.</summary>
    public static string Of(PublishedPolicy? policy) => policy is { Sources.Count: 0 } ? Unwritten : Text;

    public static string In(ViewDataDictionary? view) => view?[Key] as string ?? Text;
}
