namespace Asahi.Policy.Web.Site.Replies;

/// <summary>The query as somebody asked it, before what no page knows was taken away.</summary>
internal sealed record AskedQuery(QueryString Query);
