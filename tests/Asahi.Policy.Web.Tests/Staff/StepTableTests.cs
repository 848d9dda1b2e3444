using System.Net;
using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Tests.Storms;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>Every stage, state, step and duty: what is answered, and how the entry stands afterwards, is what StepTable.txt says.</summary>
public sealed partial class StepTableTests(StepOffice office, ITestOutputHelper output) : IClassFixture<StepOffice>
{
    private static readonly IReadOnlyList<(string State, string Step, string Answers)> _table =
    [
        .. Rows().Matches(Repository.Read("tests/Asahi.Policy.Web.Tests/Staff/StepTable.txt"))
            .Select(row => (row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value)),
    ];

    private int _words;

    [Theory]
    [InlineData(FormStage.Plan)]
    [InlineData(FormStage.Midterm)]
    [InlineData(FormStage.SelfEvaluation)]
    public async Task Every_step_ends_as_the_table_says(FormStage stage)
    {
        var wrong = new List<string>();

        // A plan is always there, and open.
        foreach (var (state, step, expected) in _table.Where(row => stage != FormStage.Plan || row.State is not ("unwritten" or "closed" or "not opened")))
        {
            var given = await TakeAsync(stage, state, step);
            output.WriteLine($"{state,-15} {step,-8} {given}");

            if (given != expected)
            {
                wrong.Add($"{stage}: {state}, {step}: {expected} expected, {given} given");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void The_table_has_a_letter_for_everybody_in_every_row()
    {
        Assert.True(_table.Count > 80, $"Only {_table.Count} rows were read.");
        Assert.Equal(_table.Count, _table.DistinctBy(row => (row.State, row.Step)).Count());
        Assert.All(_table, row => Assert.Equal(office.People.Count, row.Answers.Length));
    }

    private async Task<string> TakeAsync(FormStage stage, string state, string step)
    {
        var (row, before) = ("", (StepStanding?)null);

        foreach (var person in office.People)
        {
            before ??= await office.PutAsync(stage, state);
            var words = $"{++_words}回目に変えた内容";
            var answer = await SendAsync(person, stage, step, before.Version, words);
            var after = await office.StandingAsync(stage);
            row += Letter(answer, after);

            // What is refused, or says what stands there already, leaves everything as it was; all else says what was typed.
            var said = step switch
            {
                "save" or "submit" or "confirm" => words,
                "restore" => StepContents.Public,
                _ => before.Words,
            };
            var isSame = step == "look" || (state, step) == ("published", "restore") || !answer.IsSaved;
            row += after.Words == (answer.IsSaved ? said : before.Words) && isSame == (after == before) ? "" : "*";
            before = after == before ? before : null;
        }

        return row;
    }

    private async Task<Answer> SendAsync(Typist person, FormStage stage, string step, int version, string words)
    {
        var address = $"/staff/asahi/2022/4-1-1/{StageNames.Of(stage)}";
        var (onto, fields) = step switch
        {
            "look" => ("", Pressed(await office.FormAsync(stage, words: null), EntryStep.Save)),
            "save" => ("", Pressed(await office.FormAsync(stage, words), EntryStep.Save)),
            "submit" => ("", Pressed(await office.FormAsync(stage, words), EntryStep.Submit)),
            "confirm" => ("", Pressed(await office.FormAsync(stage, words), EntryStep.Confirm)),
            "restore" => ("/restore", []),
            "accept" => ("/review", Pressed([], EntryStep.Confirm)),
            "return" => ("/review", Pressed(new() { ["reason"] = "数を確かめてください" }, EntryStep.Return)),
            "remark" => ("/review", new Dictionary<string, string> { ["reason"] = "来年は早めに", ["remark"] = "true" }),
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "No such step."),
        };
        fields["version"] = $"{version}";

        return await person.SendAsync(address + onto, fields);
    }

    private static Dictionary<string, string> Pressed(Dictionary<string, string> fields, EntryStep button) => new(fields) { ["step"] = $"{button}" };

    private static string Letter(Answer answer, StepStanding after) => answer.Status switch
    {
        HttpStatusCode.Redirect when answer.Location?.StartsWith("/staff/asahi/2022/4-1-1/", StringComparison.Ordinal) == true => after.State switch
        {
            null => "u",
            EntryState.AsImported => "i",
            EntryState.Drafting => "d",
            EntryState.Submitted => "s",
            EntryState.Returned => "r",
            EntryState.Confirmed => "c",
            var other => $"({other})",
        },
        HttpStatusCode.Forbidden => "x",
        HttpStatusCode.Conflict => "!",
        HttpStatusCode.UnprocessableEntity => "?",
        HttpStatusCode.NotFound => "-",
        var other => $"({(int)other} {answer.Location})",
    };

    [GeneratedRegex(@"^([a-z][a-z ]+?) {2,}([a-z]+) +([a-z!?-]+)\r?$", RegexOptions.Multiline)]
    private static partial Regex Rows();
}
