using Asahi.Policy.Domain.Editions;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Asahi.Policy.Web.Site;

/// <summary>How pages say that nothing is given: never by a blank. A document that says nothing is another thing
/// than a field that nobody filled, so nobody gets the words without saying which record they are about.</summary>
internal static class Absent
{
    private const string NotInSources = "原資料に記載なし";
    private const string Unwritten = "記入なし";
    private const string Key = "absent";

    /// <summary>Says once for a page and all its parts which of the two it
    /// is. A page of no single year says nothing of documents.</summary>
    public static void Set(ViewDataDictionary view) => view[Key] = view.Model switch
    {
        IFramedPage { Frame.Policy: { } policy } => Of(policy),
        IStaffPage page => Of(page.Frame.IsFromSources),
        _ => Unwritten,
    };

    /// <summary>Which of the two it is for a year.</summary>
    public static string Of(PublishedPolicy policy) => Of(policy.IsFromSources);

    /// <summary>Which of the two it is on this page.</summary>
    public static string In(ViewDataDictionary? view) => view?[Key] as string ?? Unwritten;

    private static string Of(bool isFromSources) => isFromSources ? NotInSources : Unwritten;
}
