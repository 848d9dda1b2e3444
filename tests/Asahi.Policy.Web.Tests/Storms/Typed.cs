using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Web.Tests.Storms;

/// <summary>What is typed into the form of an item: one text in all its fields for texts but the reason why there is no evaluation, so that a mixture of two would show, and answers that change with the turn.</summary>
internal static class Typed
{
    public static Dictionary<string, string> Of(string item, string text, int turn) => EntryForms.Of(FormEra.Reiwa3, ItemCode.Parse(item).Level).Fields
        .ToDictionary(field => field.Key, field => field.Text == EvaluationText.BlankReason ? "" : field.Set is { } set ? set.Codes[turn % set.Codes.Count].Mark : text);
}
