using Asahi.Policy.Data.Changes;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site.Components.Words;

namespace Asahi.Policy.Web.Site.Security;

/// <summary>What happened when a write was refused though nothing is wrong with what was typed; the head of the box
/// of faults says it.</summary>
/// <param name="Title">What happened.</param>
/// <param name="WhoDidWhat">The change that came before it: who did what, and when. Null where the log does not know.</param>
public sealed record Refusal(string Title, string? WhoDidWhat)
{
    /// <summary>Null: what was typed is wrong, and the faults say all there is to say.</summary>
    public static Refusal? Of(Refused refused, ChangeLine? last, int me) => refused.Reason switch
    {
        Reason.Locked => new("公開を待っているため、保存していません", Sentence(last, me)),
        Reason.Stale => new("開いた後に変わったため、保存していません", Sentence(last, me)),
        _ => null,
    };

    private static string? Sentence(ChangeLine? last, int me) => last is null
        ? null
        : $"{JapanTime.Moment(last.Record.At)}に、{Who(last, me)}「{ChangeWords.Of(last.Record.Action)}」をしました。";

    private static string Who(ChangeLine last, int me) => last switch
    {
        { Record.ActorId: { } id } when id == me => "あなたが",
        { ActorName: { } name } => $"{name} さんが",
        _ => "コマンドラインで",
    };
}
