namespace Asahi.Policy.Web.Site;

/// <summary>How pages say that the source gives nothing: never by a blank.</summary>
internal static class Absent
{
    public const string Text = "原資料に記載なし";
}
