using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Domain.Years;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Asahi.Policy.Web.Site.Components.Entry;

/// <summary>What stands before a form that shows something put aside: since when, and the way back to what is saved.</summary>
internal static class ScratchNotice
{
    /// <summary>The field that names the form.</summary>
    public const string Form = "form";

    /// <param name="kept">What was put aside.</param>
    /// <param name="differs">It says something else than the record.</param>
    /// <param name="token">The token of the form.</param>
    public static IHtmlContent Of(KeptScratch kept, bool differs, TagBuilder token)
    {
        var form = new TagBuilder("form");
        form.AddCssClass("notice");
        (form.Attributes["method"], form.Attributes["action"]) = ("post", StaffMap.ScratchDrop);
        form.InnerHtml.AppendHtml(token).AppendHtml(PostFormTagHelper.Hidden(Form, kept.Form));
        var (moment, words) = (JapanTime.Moment(kept.SavedAt), new TagBuilder("p"));
        var strong = new TagBuilder("strong");
        strong.InnerHtml.Append($"{moment}の書きかけを開いています。");
        words.InnerHtml.AppendHtml(strong)
            .Append(differs ? "まだ保存していません。あなたにだけ見えます。" : "保存されている内容と同じです。");
        var button = new TagBuilder("button");
        button.AddCssClass("link");
        button.Attributes["type"] = "submit";
        button.InnerHtml.Append("書きかけを捨てて、保存されている内容に戻す");
        form.InnerHtml.AppendHtml(words).AppendHtml(button);

        return form;
    }

    /// <summary>Where the script says what it has kept.</summary>
    public static TagBuilder Status()
    {
        var status = new TagBuilder("p");
        status.AddCssClass("saved");
        (status.Attributes["role"], status.Attributes["data-status"]) = ("status", "");

        return status;
    }
}
