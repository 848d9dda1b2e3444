using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Staffing;

namespace Asahi.Policy.Web.Site.Unsaved;

/// <summary>What the person of this request has put aside, asked for once; and which forms have shown it.</summary>
public sealed class OwnScratches(Scratches scratches, IHttpContextAccessor accessor)
{
    private readonly HashSet<string> _drawn = [];
    private IReadOnlyList<KeptScratch>? _all;

    /// <summary>The latest first; none where nobody is signed in.</summary>
    public async Task<IReadOnlyList<KeptScratch>> AllAsync() => _all ??= accessor.HttpContext?.Features.Get<SignedIn>() is { } me
        ? await scratches.OfAsync(me.Actor.Id, accessor.HttpContext.RequestAborted)
        : [];

    /// <summary>That of a form.</summary>
    public async Task<KeptScratch?> FindAsync(string form) => (await AllAsync()).FirstOrDefault(scratch => scratch.Form == form);

    /// <summary>What was put aside for some fields of a form is not wanted any more.</summary>
    public async Task DropAsync(string form, IEnumerable<string> fields)
    {
        if (accessor.HttpContext is not { } http || http.Features.Get<SignedIn>() is not { } me)
        {
            return;
        }

        foreach (var field in fields)
        {
            await scratches.DropAsync(me.Actor.Id, form, field, http.RequestAborted);
        }
    }

    /// <summary>A form has been drawn, with what was put aside for it.</summary>
    public void Draw(string form) => _drawn.Add(form);

    /// <summary>What was typed on this page into forms that are not on it any more.</summary>
    public async Task<IReadOnlyList<KeptScratch>> LostAsync(string page) =>
        [.. (await AllAsync()).Where(scratch => scratch.Page == page && !_drawn.Contains(scratch.Form))];
}
