using System.Text.RegularExpressions;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Architecture;

/// <summary>The compiler's bans do not reach into views, so their text is read.</summary>
public sealed partial class ViewTests
{
    public static TheoryData<string> Views => [.. Repository.Files("src/Asahi.Policy.Web", ".cshtml")];

    [Theory]
    [MemberData(nameof(Views))]
    public void A_view_writes_no_raw_markup_no_style_and_no_script(string file) =>
        Assert.True(!Forbidden().IsMatch(Repository.Read(file)), $"{file}: {Forbidden().Match(Repository.Read(file)).Value}");

    [GeneratedRegex(@"Html\.Raw|HtmlString|<script|<style|\sstyle=|\son\w+=", RegexOptions.IgnoreCase)]
    private static partial Regex Forbidden();
}
