using System.Net;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>Every form of every level and stage, filled in everywhere: the page shows it again, the record holds it, to save it once more changes nothing.</summary>
public sealed class RoundTripTests(SampleOffice office) : IClassFixture<SampleOffice>
{
    public static TheoryData<ItemLevel, FormStage> Forms =>
    [
        .. from stage in Enum.GetValues<FormStage>()
           from level in Enum.GetValues<ItemLevel>()
           where FormEras.Of(FormEra.Reiwa3).Find(level, stage) is not null
           select (level, stage),
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task What_is_typed_everywhere_comes_back_everywhere(ItemLevel level, FormStage stage)
    {
        var draft = await office.DraftAsync(level, stage);
        var open = await SampleOffice.OpenAsync(office.One, draft);
        Assert.Equal(OpenForm.Lines(draft.Typed), OpenForm.Lines(open.Typed)); // untouched, it shows what the record holds

        foreach (var rows in draft.Form.Rows.Where(rows => !rows.IsFixed))
        {
            open = await open.PressAsync($"add {rows.Key}", open.Typed);
        }

        var typed = Filled.Of(open.Typed);
        using var saved = await open.SendAsync(typed);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);

        var shown = await open.AgainAsync();
        var after = await office.DraftAsync(level, stage);
        Assert.Equal("保存しました", shown.Told);
        Assert.Equal(OpenForm.Lines(typed), OpenForm.Lines(shown.Typed));
        Assert.Equal(OpenForm.Lines(typed), OpenForm.Lines(after.Typed));

        using var twice = await shown.SendAsync(shown.Typed);
        Assert.Contains("変わったところはありません", (await open.AgainAsync()).Told, StringComparison.Ordinal);
        Assert.Equal(after.Version, (await office.DraftAsync(level, stage)).Version);
    }

    [Theory]
    [InlineData(ItemLevel.Strategy)]
    [InlineData(ItemLevel.Initiative)]
    public async Task What_is_out_of_scope_comes_back_with_its_reason_alone(ItemLevel level)
    {
        const FormStage stage = FormStage.SelfEvaluation;
        var open = await SampleOffice.OpenAsync(office.One, await office.DraftAsync(level, stage, at: 1));
        var typed = Filled.Of(open.Typed).With(new Dictionary<string, string> { [EntryForm.OutOfScopeKey] = "on" });
        using var asked = await open.SendAsync(typed);
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        using var saved = await open.SendAsync(typed, ("clear", "Save"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);

        var shown = await open.AgainAsync();
        var written = shown.Form.Fields.Where(field => shown.Typed[field].Length > 0).ToDictionary(field => field.Key, field => shown.Typed[field]);
        Assert.Equal(new Dictionary<string, string> { [EntryForm.OutOfScopeKey] = "on", ["blank-reason"] = typed["blank-reason"] }, written);
        var kept = shown.Form.Rows.Where(rows => shown.Typed.RowsOf(rows).Any(row => !row.IsBlank)).Select(rows => rows.Key);
        Assert.Equal(level == ItemLevel.Initiative ? ["results-of", "settled"] : ["results-of"], kept); // what was paid or measured is no evaluation
        Assert.Empty(EntryRules.ClearedBy(shown.Typed));
        using var twice = await shown.SendAsync(shown.Typed);
        Assert.Contains("変わったところはありません", (await open.AgainAsync()).Told, StringComparison.Ordinal);
    }
}
