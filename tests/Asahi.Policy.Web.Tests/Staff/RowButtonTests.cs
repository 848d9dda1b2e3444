using System.Net;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>Rows are added, moved and taken away by buttons, without scripts: nothing is saved by it, and nothing that was typed is lost.</summary>
public sealed class RowButtonTests(SampleOffice office) : IClassFixture<SampleOffice>
{
    [Theory]
    [InlineData(ItemLevel.Policy, "notes", "name")]
    [InlineData(ItemLevel.Issue, "tables", "overview")]
    [InlineData(ItemLevel.Strategy, "indicators", "target-state")]
    [InlineData(ItemLevel.Initiative, "indicators", "text")]
    [InlineData(ItemLevel.Initiative, "budgets", "withdrawal")]
    public async Task Rows_go_where_their_buttons_send_them(ItemLevel level, string key, string field)
    {
        var draft = await office.DraftAsync(level, FormStage.Plan);
        var rows = draft.Form.Rows.Single(it => it.Key == key);
        var open = await SampleOffice.OpenAsync(office.One, draft);
        var keys = Keys(open, rows);
        Assert.True(keys.Count > 1, "Two rows are needed to move any.");

        open = await open.PressAsync($"add {key}", open.Typed.With(new Dictionary<string, string> { [field] = "打ちかけ" }));
        Assert.Equal(keys, Keys(open, rows).SkipLast(1));
        var added = open.Typed.RowsOf(rows)[^1];
        Assert.True(added.IsBlank);
        var typed = Filled.Row(open.Typed, rows, added.Key);

        open = await open.PressAsync($"up {key} {added.Key}", typed);
        Assert.Equal([.. keys.SkipLast(1), added.Key, keys[^1]], Keys(open, rows));
        open = await open.PressAsync($"down {key} {keys[0]}", open.Typed);
        Assert.Equal(keys[0], Keys(open, rows)[1]);
        Assert.DoesNotContain($"up {key} {Keys(open, rows)[0]}", open.Buttons);
        Assert.DoesNotContain($"down {key} {Keys(open, rows)[^1]}", open.Buttons);

        open = await open.PressAsync($"remove {key} {keys[0]}", open.Typed);
        var expected = keys.SkipLast(1).Append(added.Key).Append(keys[^1]).Except([keys[0]]).ToList();
        Assert.Equal(expected, Keys(open, rows));
        Assert.Equal("打ちかけ", open.Typed[field]);
        Assert.All(expected, row => Assert.Equal(ValuesOf(typed, rows, row), ValuesOf(open.Typed, rows, row)));
        Assert.Equal(draft.Version, (await office.DraftAsync(level, FormStage.Plan)).Version);

        // Amounts stand in the order of their years, wherever they were typed.
        using var saved = await open.SendAsync(open.Typed);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var shown = await open.AgainAsync();
        var values = expected.Select(row => ValuesOf(typed, rows, row));
        Assert.Equal(key == "budgets" ? values.Order(StringComparer.Ordinal) : values, Keys(shown, rows).Select(row => ValuesOf(shown.Typed, rows, row)));
        Assert.Equal(OpenForm.Lines(shown.Typed), OpenForm.Lines((await office.DraftAsync(level, FormStage.Plan)).Typed));
        using var twice = await shown.SendAsync(shown.Typed);
        Assert.Contains("変わったところはありません", (await open.AgainAsync()).Told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ItemLevel.Strategy, FormStage.Midterm, "results-of")]
    [InlineData(ItemLevel.Initiative, FormStage.Midterm, "results-of")]
    [InlineData(ItemLevel.Initiative, FormStage.SelfEvaluation, "settled")]
    public async Task Rows_that_follow_from_the_plan_have_no_buttons_and_take_no_step(ItemLevel level, FormStage stage, string key)
    {
        var open = await SampleOffice.OpenAsync(office.One, await office.DraftAsync(level, stage));
        Assert.Empty(open.Buttons);
        Assert.NotEmpty(open.Typed[key]);

        foreach (var step in new[] { $"add {key}", $"remove {key} {open.Typed[key].Split(' ')[0]}" })
        {
            using var refused = await open.SendAsync(open.Typed, ("row", step));
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }
    }

    private static IReadOnlyList<string> Keys(OpenForm open, EntryRows rows) => [.. open.Typed.RowsOf(rows).Select(row => row.Key)];

    private static string ValuesOf(EntryTyped typed, EntryRows rows, string row) =>
        string.Join('／', rows.Cells.Select(cell => typed[EntryTyped.NameOf(rows, row, cell)]));
}
