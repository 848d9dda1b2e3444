using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site.Unsaved;

namespace Asahi.Policy.Web.Features.Grid;

/// <summary>What the form of a grid sends. What stood in each cell when it was opened, the form says itself
/// (<see cref="FormTicket"/>).</summary>
public sealed record GridInput(Guid Key, EntryStep Step)
{
    private IFormCollection _form = null!;

    /// <summary>Before the name of a cell: which of two contents is used.</summary>
    public const string Use = "use.";

    public const string Mine = "mine";
    public const string Theirs = "theirs";

    public required FormTicket Ticket { get; init; }

    /// <summary>Null: the form does not say what it is.</summary>
    public static GridInput? Of(HttpRequest request, FormSeal seal, Actor actor)
    {
        if (!request.HasFormContentType
            || seal.OpenTicket(request.Form[FormSeal.Ticket]) is not { } ticket
            || !Guid.TryParse(request.Form["key"], out var key))
        {
            return null;
        }

        // The step of a duty is all that a button can ask for.
        var step = request.Form["step"] == "all" ? StepOf(actor) : EntryStep.Save;

        return new GridInput(key, step) { Ticket = ticket, _form = request.Form };
    }

    /// <summary>The step that this duty takes with what is complete.</summary>
    public static EntryStep StepOf(Actor actor) => actor.Duty == Duty.GeneralAffairs ? EntryStep.Confirm : EntryStep.Submit;

    /// <summary>What was sent for a cell. Null: nothing was.</summary>
    public string? Sent(string name) => _form[name].LastOrDefault();

    /// <summary>Which of the two is used, if it was chosen beside what stands there now.</summary>
    /// <param name="name">The cell.</param>
    /// <param name="now">The digest of what stands there now.</param>
    public string? Chosen(string name, string now) =>
        _form[Use + name].ToString().Split(' ') is [(Mine or Theirs) and var side, var seen] && seen == now ? side : null;
}
