using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Web.Tests.Storms;

/// <summary>What is typed into the form of an item: one text in all its fields for texts but the reason why there is no evaluation, so that a mixture of two would show, and answers that change with the turn.</summary>
internal static class Typed
{
    public static Dictionary<string, string> Of(string item, string text, int turn)
    {
        var form = FormEras.Of(FormEra.Reiwa3).Form((ItemLevel)ItemCode.Parse(item).Level, FormStage.SelfEvaluation);
        var values = new Dictionary<string, string>(form.Read(new EntryReading(form.Empty, new InitiativePlan("取組"), 2022)).Values); // no indicator, no amount

        foreach (var field in form.Fields.Where(field => field.Text != EvaluationText.BlankReason && field.Kind != FieldKind.Switch))
        {
            values[field.Key] = field.Set is { } set ? MarkOf(set, turn) : text;
        }

        return values;
    }

    // Whatever was measured goes with every other answer.
    private static string MarkOf(CodeSet set, int turn)
    {
        List<Code> codes = [.. set.Codes.Where(code => code.Meaning != CodeMeaning.NotMeasured)];

        return codes[turn % codes.Count].Mark;
    }
}
