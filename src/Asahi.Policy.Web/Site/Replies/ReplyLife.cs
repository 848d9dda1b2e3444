namespace Asahi.Policy.Web.Site.Replies;

/// <summary>Until when the page that is being made holds. Whoever writes a word that hangs on the clock says so here.</summary>
internal sealed class ReplyLife
{
    public DateTimeOffset? Until { get; private set; }

    public static void EndsAt(HttpContext context, DateTimeOffset moment) => context.Features.Get<ReplyLife>()?.EndAt(moment);

    private void EndAt(DateTimeOffset moment) => Until = Until < moment ? Until : moment;
}
