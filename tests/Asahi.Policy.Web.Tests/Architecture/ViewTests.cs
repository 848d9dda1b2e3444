using System.Text.RegularExpressions;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Architecture;

/// <summary>The compiler's bans do not reach into views, so their text is read.</summary>
public sealed partial class ViewTests
{
    // The screens of staff have one script of our own; the pages of citizens have none.
    private const string OneScript = """<script src="~/js/staff.js" type="module"></script>""";

    public static TheoryData<string> Views => [.. Repository.Files("src/Asahi.Policy.Web", ".cshtml")];

    [Theory]
    [MemberData(nameof(Views))]
    public void A_view_writes_no_raw_markup_no_style_and_no_script(string file)
    {
        var text = Repository.Read(file);
        text = file.EndsWith("/_StaffLayout.cshtml", StringComparison.Ordinal) ? text.Replace(OneScript, "", StringComparison.Ordinal) : text;

        Assert.True(!Forbidden().IsMatch(text), $"{file}: {Forbidden().Match(text).Value}");
    }

    [GeneratedRegex(@"Html\.Raw|HtmlString|<script|<style|\sstyle=|\son\w+=", RegexOptions.IgnoreCase)]
    private static partial Regex Forbidden();
}
