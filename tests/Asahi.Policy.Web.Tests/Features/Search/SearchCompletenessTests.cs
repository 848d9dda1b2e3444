using System.Globalization;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Fields;
using Asahi.Policy.Web.Features.Search.Asking;
using Asahi.Policy.Web.Features.Search.Finding;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Asahi.Policy.Web.Tests.Features.Search;

/// <summary>Nothing that an edition says is missing from the search.</summary>
[Collection(SearchCollection.Name)]
public sealed class SearchCompletenessTests(SearchSite site)
{
    private const int Samples = 4000;

    // What stands there is a number, of this year (which is found as the place) or of another, a day, or that a text is older than what it is about.
    private static readonly string[] _unsearched = ["前の年度とのつながり", "終わった項目", "元の内容", "書いた日", "番号", "印刷する番号", "前の番号"];

    [Fact]
    public async Task Every_field_but_those_of_source_documents_belongs_to_one_item()
    {
        foreach (var edition in await EditionsAsync())
        {
            var said = PublishedFields.Of(edition.Policy).Where(field => !field.Place.StartsWith("原資料 ", StringComparison.Ordinal) && !_unsearched.Contains(field.Label)).Select(field => (field.Label, field.Value));
            var found = SearchItems.Of(edition).SelectMany(item => item.Fields).Select(field => (field.Label, field.Printed));

            Assert.Equal(said.Order(), found.Order());
        }
    }

    [Theory]
    [InlineData("source/1#name", true)]
    [InlineData("lineage#other/2020/1-1-2", true)]
    [InlineData("1-1-1#lineage", true)]
    [InlineData("1-1-1#lineage#2", true)]
    [InlineData("easy#stale", true)]
    [InlineData("easy#written", true)]
    [InlineData("easy#text", false)]
    [InlineData("1-1-1#text#2", false)]
    public void What_is_left_out_is_known_by_its_key(string key, bool isSilent) => Assert.Equal(isSilent, SearchItems.Silent().IsMatch(key));

    [Fact]
    public async Task Any_two_letters_of_any_field_find_its_item()
    {
        var items = (await EditionsAsync()).SelectMany(SearchItems.Of).ToList();
        var index = new SearchIndex(items);
        var (random, tried) = (new Random(20220610), 0);

        while (tried < Samples)
        {
            var item = items[random.Next(items.Count)];
            var letters = item.Fields.Count == 0 ? [] : StringInfo.ParseCombiningCharacters(item.Fields[random.Next(item.Fields.Count)].Printed) is { Length: > 2 } starts ? starts : [];
            var printed = item.Fields.FirstOrDefault(field => StringInfo.ParseCombiningCharacters(field.Printed).SequenceEqual(letters))?.Printed;

            if (printed is null || letters.Length < 3)
            {
                continue;
            }

            var at = random.Next(letters.Length - 2);
            var pair = printed[letters[at]..letters[at + 2]];
            var question = SearchQuestion.Of(pair.Any(char.IsWhiteSpace) ? $"\"{pair}\"" : pair);

            if (question.Words.Count == 0)
            {
                continue; // two signs that nobody looks for
            }

            tried++;
            Assert.True(index.Find(question.Words, SearchFilter.None).Items.Contains(item), $"「{pair}」 does not find {item.Address}.");
        }
    }

    private async Task<IReadOnlyList<PublishedEdition>> EditionsAsync()
    {
        await site.Site.GetAsync("/");
        await using var scope = site.Site.Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<PublishedPolicies>().AllAsync().ToListAsync();
    }
}
