using System.Text;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Domain.Tests.Support;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Reading.Ledgers;
using Asahi.Policy.Forms.Reading.OwnBooks;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Reading.OwnBooks;

/// <summary>The workbook that the portal gives out, read in again.</summary>
public sealed class OwnBookReaderTests
{
    public static TheoryData<string> Years => [.. OwnBook.Contexts.Keys];

    [Theory]
    [MemberData(nameof(Years))]
    public void A_year_comes_back_as_it_was_published(string year) => ComesBack(OwnBook.Contexts[year].Policy, OwnBook.Whole);

    [Theory]
    [InlineData(FormEra.Reiwa3)]
    [InlineData(FormEra.Reiwa5)]
    public void So_does_a_year_in_which_nothing_is_left_out(FormEra era)
    {
        var full = era == FormEra.Reiwa3 ? FullEdition.Policy : FullEdition.Reiwa5;
        var draft = FullDraft.Make(full);
        draft.Describe(it => it with { Carried = it.Carried!.Select(one => one with { Former = ItemCode.Parse("4-2") }).ToList() });
        var indicated = era == FormEra.Reiwa3 ? (PolicyItem)draft.Issues[0].Strategies[0] : draft.Issues[0];
        indicated.PlanEntry.Put(indicated.PlanEntry.Content with
        {
            Value = indicated.ItemPlan with
            {
                Indicators =
                [
                    indicated.ItemPlan.Indicators[0] with
                    {
                        Key = "x7",
                        Sentence = "一行目、\n二行目 三",
                        Passport = new IndicatorPassport(IndicatorMethod.Survey, era == FormEra.Reiwa3 ? "聞いた文" : "聞いた、文\n次の 行", Why: "理由"),
                    },
                    new IndicatorPlan("2", "二つ目の指標", "回", Target: 0.25m),
                ],
            },
        });
        indicated.SelfEvaluation!.Put(indicated.SelfEvaluation.Content with
        {
            Value = (Review)indicated.SelfEvaluation.Value with { Indicators = [new IndicatorResult("x7", 78.9m) { Ground = era == FormEra.Reiwa3 ? "根拠" : "根拠、\n次の行", Series = [new SeriesPoint(full.FiscalYear, 78.9m, true)] }] },
        });

        if (era == FormEra.Reiwa3)
        {
            indicated.MidtermReview!.Put(indicated.MidtermReview.Content with
            {
                Value = (Review)indicated.MidtermReview.Value with
                {
                    Indicators =
                    [
                        new IndicatorResult("x7", 12.5m, "B") { Series = [new SeriesPoint(2021, null), new SeriesPoint(2022, 1_234.5m, true)] },
                        new IndicatorResult("2", 3m),
                    ],
                },
            });
        }

        draft.Issues[0].Print("四");
        draft.Issues[0].Strategies[0].Print("");
        draft.Issues[0].Remember(ItemCode.OfIssue(3));
        var policy = draft.Freeze(FullDraft.Ward, PrintedContacts.None);
        ComesBack(policy, OwnBook.Draw(new FormContext(policy, new EditionStamp(1, EditionKind.Imported, new DateOnly(2021, 4, 1), "/mihon/2021"))));
    }

    [Fact]
    public void Every_row_of_the_book_is_in_the_ledger()
    {
        var read = OwnBookReader.Read("all.xlsx", OwnBook.Whole, new ReadingContext("旭区", 2021));

        Assert.Equal(OwnBook.Tables([.. OwnBook.Contexts.Values]).Sum(table => table.Rows.Count + 1), read.Lines.Count);
        Assert.Equal(Enumerable.Range(1, read.Lines.Count), read.Lines.Select(line => line.Number));
        Assert.All(read.Lines.Where(line => line.Fate == LineFate.Placed), line => Assert.False(string.IsNullOrEmpty(line.Field)));
        Assert.All(read.Lines.Where(line => line.Fate == LineFate.Placed), line => Assert.Contains("\tasahi\t旭区\t2021\t", line.Text, StringComparison.Ordinal));
        Assert.Contains(read.Lines, line => line.Field == "1-1-1 budgets");
        Assert.Contains(read.Lines, line => line.Field == "1-2 name");
        Assert.Equal((SourceKind.OwnBook, "令和3年度 旭区運営方針", "旭区", 2021), (read.Kind, read.Title, read.Office, read.FiscalYear));
        Assert.Equal([FactKind.Kind, FactKind.Ward, FactKind.FiscalYear, FactKind.Licence], read.Policy!.Sources[0].Facts.Select(fact => fact.Kind));
    }

    [Fact]
    public void What_was_inferred_is_inferred_still()
    {
        var facts = OwnBookReader.Read("all.xlsx", OwnBook.Whole, new ReadingContext("旭区", 2022)).Policy!.Sources[0].Facts;

        Assert.All(facts.Where(fact => fact.Kind != FactKind.Kind), fact => Assert.Equal(FactBasis.Inferred, fact.Basis));
    }

    [Fact]
    public void One_year_is_chosen_and_no_other_is_taken()
    {
        Assert.Equal(2021, OwnBookReader.Read("a.xlsx", OwnBook.Draw(OwnBook.Contexts["asahi-2021"]), new ReadingContext()).FiscalYear);

        var several = OwnBookReader.Read("a.xlsx", OwnBook.Whole, new ReadingContext("大阪市旭区"));
        Assert.Null(several.Policy);
        Assert.Null(several.FiscalYear);
        Assert.Equal("いくつもの年度が入っています。年度を選んでください（旭区 令和3年度、旭区 令和4年度）。", several.Refusal);
        Assert.StartsWith("いくつもの年度が入っています。区と年度を選んでください（", OwnBookReader.Read("a.xlsx", OwnBook.Whole, new ReadingContext()).Refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("旭区", 2025, "このブックに、令和7年度の旭区の行はありません。入っているのは、旭区 令和3年度、旭区 令和4年度です。")]
    [InlineData("旭区", 2020, "このブックに、令和2年度の旭区の行はありません。入っているのは、旭区 令和3年度、旭区 令和4年度です。")]
    [InlineData("港区", 2021, "このブックに、港区の行はありません。入っているのは、旭区、見本区です。")]
    [InlineData("港区", null, "このブックに、港区の行はありません。入っているのは、旭区、見本区です。")]
    [InlineData(null, 1999, "このブックに、平成11年度の行はありません。入っているのは、旭区 令和3年度、旭区 令和4年度、見本区 令和2年度、見本区 令和3年度、見本区 令和4年度、見本区 令和5年度、見本区 令和6年度、見本区 令和7年度、見本区 令和8年度、見本区 令和9年度です。")]
    public void A_year_that_the_book_has_not_is_refused_with_those_that_it_has(string? ward, int? year, string words)
    {
        var read = OwnBookReader.Read("a.xlsx", OwnBook.Whole, new ReadingContext(ward, year));

        Assert.Equal((null, null, words), (read.Policy, read.FiscalYear, read.Refusal));
        Assert.NotEmpty(read.Lines);
    }

    private static void ComesBack(PublishedPolicy policy, byte[] book)
    {
        var read = OwnBookReader.Read("all.xlsx", book, new ReadingContext(policy.Ward.Name, policy.FiscalYear));

        Assert.Null(read.Refusal);
        Assert.Empty(read.NotUnderstood.Select(line => line.Text));
        Assert.Empty(read.Policy!.Sources[0].Findings.Select(it => $"{it.Place} {it.Found}"));
        Same(policy, read.Policy);
    }

    private static void Same(PublishedPolicy policy, OperatingPolicy read)
    {
        var ward = new Ward(policy.Ward.Code, policy.Ward.Name, policy.Ward.City, policy.Ward.IsSample);
        var (expected, actual) = (Encoding.UTF8.GetString(OwnBook.Carried(policy)), Encoding.UTF8.GetString(OwnBook.Carried(read.Freeze(ward, PrintedContacts.None))));
        Assert.True(expected == actual, Different(expected, actual));
    }

    private static string Different(string expected, string actual)
    {
        var at = Enumerable.Range(0, Math.Min(expected.Length, actual.Length)).FirstOrDefault(i => expected[i] != actual[i], Math.Min(expected.Length, actual.Length));

        return $"{Near(expected, at)}\n---\n{Near(actual, at)}";
    }

    private static string Near(string text, int at) => text[Math.Max(0, at - 300)..Math.Min(text.Length, at + 200)];
}
