using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Web.Site.Unsaved;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Asahi.Policy.Web.Site.Components.Entry;

/// <summary>Every form that changes something carries the token that shows it was ours (the framework leaves it out where a form names its
/// address), and what it says of itself (<see cref="FormTicket"/>). What its person has typed and not saved stands in it.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class PostFormTagHelper(IAntiforgery antiforgery, FormSeal seal, OwnScratches own) : TagHelper
{
    private const string Nowhere = "none";

    private FormFields _fields = null!;

    /// <summary>Before those of the framework, one of which has the fields drawn: by then they have to know what was put aside.</summary>
    public override int Order => -2000;

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Under which name what is typed is put aside. Not given: under the address of the form; "none": it is not.</summary>
    public string? Scratch { get; set; }

    /// <summary>The address of its page, where the path alone does not say which. Not given: the path.</summary>
    public string? ScratchPage { get; set; }

    public override void Init(TagHelperContext context) => _fields = FormFields.Begin(ViewContext.HttpContext);

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var http = ViewContext.HttpContext;
        var tokens = antiforgery.GetAndStoreTokens(http);
        output.PreContent.AppendHtml(Hidden(tokens.FormFieldName, tokens.RequestToken!));
        var form = string.IsNullOrEmpty(Scratch) ? NameOf(output.Attributes["action"]?.Value?.ToString() ?? "") : Scratch;

        if (form.Length > Data.Rows.Scratch.FormMaxLength)
        {
            throw new InvalidOperationException($"The name of the form is too long: {form}");
        }

        var answered = await AnsweredAsync(http.Request);
        var sent = answered?.Form == form ? answered : null;
        var kept = sent is null && http.Features.Get<SignedIn>() is not null ? await own.FindAsync(form) : null;
        var typed = sent is null ? null : await FormReading.TryReadAsync(http.Request);
        _fields.Tell(kept, sent, typed is null ? [] : SentForms.TypedIn(sent!, typed), http.Features.Get<PartlyTaken>());
        await output.GetChildContentAsync(); // only then the fields have been drawn
        FormFields.End(http);

        if (_fields.All.Count == 0)
        {
            return;
        }

        var me = form == Nowhere ? null : http.Features.Get<SignedIn>()?.Actor.Id;
        var page = string.IsNullOrEmpty(ScratchPage) ? answered?.Page ?? http.Request.Path.ToString() : ScratchPage;
        var ticket = new FormTicket(me, form, page, Title(), _fields.All);
        output.PostContent.AppendHtml(Hidden(FormSeal.Ticket, seal.Seal(ticket)));

        if (me is null)
        {
            return;
        }

        own.Draw(form);
        output.PostContent.AppendHtml(Hidden(SentForms.Touched, ""));
        output.PostContent.AppendHtml(ScratchNotice.Status());
        output.Attributes.SetAttribute("data-scratch", StaffMap.Scratch);
        output.Attributes.SetAttribute("data-form", form);

        if (kept is not null)
        {
            output.PreElement.AppendHtml(ScratchNotice.Of(kept, _fields.Differs, Hidden(tokens.FormFieldName, tokens.RequestToken!)));
        }
    }

    internal static TagBuilder Hidden(string name, string value)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        (input.Attributes["type"], input.Attributes["name"], input.Attributes["value"]) = ("hidden", name, value);

        return input;
    }

    private static string NameOf(string address) =>
        address.StartsWith(StaffMap.Desk + "/", StringComparison.Ordinal) ? address[(StaffMap.Desk.Length + 1)..] : address;

    // The form that this page answers: in it stands what was sent, and not what was put aside. The others
    // on the page are of the page it was on: the address it was sent to may have none.
    private async Task<FormTicket?> AnsweredAsync(HttpRequest request) =>
        HttpMethods.IsPost(request.Method)
        && seal.OpenTicket((await FormReading.TryReadAsync(request))?[FormSeal.Ticket]) is { } ticket
        && ticket.Person == request.HttpContext.Features.Get<SignedIn>()?.Actor.Id
            ? ticket
            : null;

    private string Title() => ViewContext.ViewData.Model is IStaffPage page ? page.Frame.Title : _fields.All[0].Label;
}
