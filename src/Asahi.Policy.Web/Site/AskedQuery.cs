namespace Asahi.Policy.Web.Site;

/// <summary>The query as somebody asked it, before what no page knows was taken away.</summary>
internal sealed record AskedQuery(QueryString Query);
