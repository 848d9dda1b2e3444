using System.Text;
using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Fields;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Lineages;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Forms.Reading;
using Asahi.Policy.Forms.Reading.Records;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Reading;

/// <summary>The records of the fictional ward, and what is no record.</summary>
public sealed partial class RecordTests
{
    private static readonly byte[] _file = File.ReadAllBytes(Path.Combine(Seeds.Folder, "sample", "2021.json"));

    public static TheoryData<int> Years => [2020, 2021, 2022];

    [Theory]
    [MemberData(nameof(Years))]
    public void Each_year_is_whole_and_follows_the_rules(int year)
    {
        var policy = Record(year).Policy;
        var items = PlacedItems.AllOf(policy).ToList();

        Assert.Equal((4, 9, 20, 3), (policy.Issues.Count, items.Count(it => it.Item is Strategy), items.Count(it => it.Item is Initiative), policy.Reforms.Count));
        Assert.All(items, it => Assert.NotNull(it.Item.SelfEvaluation));
        Assert.All(items.SelectMany(it => it.Item.Entries, (it, entry) => (it, entry)), it =>
        {
            var typed = FormEras.Of(policy.Era).Form(it.it.Place.Level, it.entry.Stage).Read(new EntryReading(it.entry.Content, it.it.Item.ItemPlan, year));

            Assert.Empty(EntryRules.Missing(typed));
            Assert.Empty(EntryRules.Unstorable(typed, year)); // whoever opens it and changes one word can save it
        });
        Assert.Equal(year != 2022, policy.Issues.SelectMany(issue => issue.Strategies).All(strategy => strategy.MidtermReview is not null));
        Assert.DoesNotMatch(@"大阪|旭区", string.Join('\n', PublishedFields.Of(policy.Freeze(Record(year).Ward, PrintedContacts.None)).Select(field => field.Value)));
    }

    [Fact]
    public void The_years_hold_every_answer_that_the_forms_know()
    {
        var given = DrawnYears.Samples.SelectMany(record => PublishedFields.Of(record.Policy.Freeze(record.Ward, PrintedContacts.None))).Select(field => field.Value).ToHashSet();
        var known = FormEras.Of(FormEra.Reiwa3).CodeSets.SelectMany(set => set.Codes).Select(code => $"{code.Mark} {code.Words}").ToList();

        Assert.Empty(known.Except(given));
    }

    [Fact]
    public void A_plan_knows_nothing_of_what_came_of_it()
    {
        var plan = Record(2021).Editions[0].Policy.Freeze(Record(2021).Ward, PrintedContacts.None);

        Assert.All(plan.Initiatives, initiative => Assert.True(initiative is { MidtermReview: null, SelfEvaluation: null }));
        Assert.All(plan.Strategies.SelectMany(strategy => strategy.Indicators!), indicator => Assert.True(indicator is { Actual: null, Status: null } && indicator.Series.All(point => point.FiscalYear < 2021)));
        Assert.True(plan is { SelfEvaluation: null } && plan.Issues.All(issue => issue.Overall is null));
        Assert.Equal(new DateOnly(2021, 4, 15), plan.Statement.Notes.Single().Date);
    }

    [Theory]
    [InlineData(2020, 2021)]
    [InlineData(2021, 2022)]
    public void Every_item_of_two_years_is_joined_or_said_to_be_new_or_ended(int former, int year)
    {
        var links = YearLinks.Between(Record(former).Policy.Freeze(Record(former).Ward, PrintedContacts.None), Record(year).Policy.Freeze(Record(year).Ward, PrintedContacts.None));

        Assert.All(links.All, link => Assert.True(link.IsConfirmed, $"{link.Code} is not joined."));
        Assert.All(Record(year).Policy.Statement.Lineage, link => Assert.Null(LineageRules.Fault(link, Codes(year), Codes(former))));
    }

    [Fact]
    public void An_easy_explanation_of_the_plan_is_stale_after_the_year()
    {
        var (record, ward) = (Record(2021), Record(2021).Ward);

        Assert.Equal([false, true, true, true, true], record.Editions.Select(edition => edition.Policy.Freeze(ward, PrintedContacts.None).Easy!.IsStale));
        Assert.Equal([null, true], Record(2022).Editions.Select(edition => edition.Policy.Freeze(ward, PrintedContacts.None).Easy is { } easy ? (bool?)!easy.IsStale : null));
    }

    private static IEnumerable<ItemCode> Codes(int year) => LineageItem.AllOf(Record(year).Policy.Freeze(Record(year).Ward, PrintedContacts.None)).Select(item => item.Code);

    [Fact]
    public void A_correction_changes_one_thing_and_says_so()
    {
        var (record, ward) = (Record(2021), Record(2021).Ward);
        var changes = EditionDifference.Between(record.Editions[^2].Policy.Freeze(ward, PrintedContacts.None), record.Editions[^1].Policy.Freeze(ward, PrintedContacts.None));

        Assert.Equal(EditionKind.Correction, record.Editions[^1].Kind);
        Assert.Equal(["", "4-1-1"], changes.Select(change => change.Item?.ToString() ?? ""));
    }

    [Fact]
    public void The_last_edition_is_the_record_as_it_stands() => Assert.All(DrawnYears.Samples, record =>
        Assert.Equal(EditionContent.ToBytes(record.Policy.Freeze(record.Ward, PrintedContacts.None)), EditionContent.ToBytes(record.Editions[^1].Policy.Freeze(record.Ward, PrintedContacts.None))));

    [Theory]
    [InlineData("\"ProcessTarget\": \"①\"", "\"ProcessTarget\": \"⑨\"", "符号")]
    [InlineData("\"code\": \"mihon\"", "\"code\": \"staff\"", "区コード")]
    [InlineData("\"number\": 2", "\"number\": 1", "二つあります")]
    [InlineData("\"goal\":", "\"goals\":", "読めません")]
    [InlineData("\"fiscalYear\": 2021", "\"fiscalYear\": 1500", "年度")]
    [InlineData("/issues/", "/nowhere/", "指すものがありません")]
    public void What_is_no_record_is_refused_with_a_reason(string found, string replaced, string words)
    {
        var text = Loose().Replace(Encoding.UTF8.GetString(_file), "$1: ");
        Assert.Contains(found, text, StringComparison.Ordinal);
        var refused = Assert.Throws<UnreadableSourceException>(() => RecordReader.Read("2021.json", Encoding.UTF8.GetBytes(text.Replace(found, replaced, StringComparison.Ordinal)), isSample: true));

        Assert.StartsWith("2021.json", refused.Message, StringComparison.Ordinal);
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_was_cut_is_refused() =>
        Assert.Throws<UnreadableSourceException>(() => RecordReader.Read("2021.json", _file[..(_file.Length / 2)], isSample: true));

    [Fact]
    public void A_folder_without_records_is_refused() =>
        Assert.Throws<UnreadableSourceException>(() => RecordReader.ReadAll(Path.Combine(Seeds.Folder, "nowhere"), isSample: true));

    private static ReadRecord Record(int year) => DrawnYears.Samples.Single(record => record.Policy.FiscalYear == year);

    [GeneratedRegex("(\"[A-Za-z]+\"):\\s*")]
    private static partial Regex Loose();
}
