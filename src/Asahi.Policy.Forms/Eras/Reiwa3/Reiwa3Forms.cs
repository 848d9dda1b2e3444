using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Eras.Data;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Eras.Reiwa3;

/// <summary>令和2年度から令和4年度までの様式。The ward publishes no 様式4.</summary>
internal static class Reiwa3Forms
{
    private static readonly string[] _ofForm1 = ["name", "overview", "text"];

    public static EraForms Whole { get; } = new(
        FormEra.Reiwa3,
        "様式1から3、5",
        [
            new("1", Form1.Name, Form1.Title, Form1.Compose, OfForm1),
            new("2", Form2.Name, Form2.Title, Form2.Compose, OfForm2) { GivesPages = true },
            new("3", Form3.Name, Form3.Title, Form3.Compose, OfForm3),
            new("5", Form5.Name, Form5.Title, Form5.Compose, Form5Data.Compose) { PrintsPages = true, IsOfResults = true },
        ]);

    private static IReadOnlyList<FlatTable> OfForm1(FormContext context) =>
    [
        BudgetData.Compose(context.Policy),
        TextData.Compose(
            context.Policy,
            field => field.Key.StartsWith("policy#", StringComparison.Ordinal)
                || (field.Item is not null && _ofForm1.Contains(field.Key.Split('#')[1]))),
        AboutData.Compose(context, Form1.Title, []),
    ];

    private static IReadOnlyList<FlatTable> OfForm2(FormContext context) =>
    [
        .. RecordData.ItemsOf(context.Policy),
        TextData.Compose(context.Policy, field => field.Item is not null),
        AboutData.Compose(context, Form2.Title, AboutData.SetsOf(context.Policy, isWhole: false)),
    ];

    private static IReadOnlyList<FlatTable> OfForm3(FormContext context) =>
    [
        TextData.Compose(context.Policy, field => field.Key.StartsWith("reform", StringComparison.Ordinal)),
        AboutData.Compose(
            context,
            Form3.Title,
            AboutData.SetsOf(context.Policy, (ItemLevel.Reform, FormStage.Midterm), (ItemLevel.Reform, FormStage.SelfEvaluation))),
    ];
}
