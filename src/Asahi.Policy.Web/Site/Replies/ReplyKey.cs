namespace Asahi.Policy.Web.Site.Replies;

/// <summary>What a reply is kept under: the address without its question, and where
/// the site does not know its own address, that by which it was asked.</summary>
internal readonly record struct ReplyKey(string Scheme, string Host, string Path)
{
    public static ReplyKey Of(HttpRequest request, SiteSettings site) => site.BaseAddress.Length > 0
        ? new ReplyKey("", "", request.Path.Value ?? "/")
        : new ReplyKey(request.Scheme, request.Host.Value ?? "", request.Path.Value ?? "/");
}
