using System.Text.RegularExpressions;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Architecture;

/// <summary>Words are for people: whoever decides something asks for the fact, so that a word can be put better without anything else changing.</summary>
public sealed partial class WordTests
{
    // A date as people type it: 令和元年.
    private const string Typed = "src/Asahi.Policy.Web/Site/Components/Entry/TypedDay.cs";

    public static TheoryData<string> Files =>
    [
        .. new[] { "src/Asahi.Policy.Web", "src/Asahi.Policy.Data", "src/Asahi.Policy.Data.Sqlite" }
            .SelectMany(folder => Repository.Files(folder, ".cs").Concat(Repository.Files(folder, ".cshtml")))
            .Where(file => file != Typed),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Nothing_is_decided_by_words_that_are_shown(string file)
    {
        var found = Decisions().Match(Repository.Read(file));

        Assert.False(found.Success, $"{file} asks for words: {found.Value}");
    }

    [Theory]
    [InlineData("item.State is \"差戻し\" or \"確認待ち\"")]
    [InlineData("person.State == \"利用中\"")]
    [InlineData("Fault.Contains('課', StringComparison.Ordinal)")]
    [InlineData("reason.Contains(\"パスワード\", StringComparison.Ordinal)")]
    public void The_words_that_were_asked_for_once_would_be_found(string code) => Assert.Matches(Decisions(), code);

    // Single letters of texts (、, ー, ranges of kana) are no words; 課 is.
    [GeneratedRegex(@"(?:==|!=|\b(?:is|is not|or|case)|\.(?:Contains|StartsWith|EndsWith|IndexOf|Equals)\()\s*(?:""[^""\n]*[\p{IsHiragana}\p{IsKatakana}\p{IsCJKUnifiedIdeographs}]|'[\p{IsCJKUnifiedIdeographs}]')")]
    private static partial Regex Decisions();
}
