namespace Asahi.Policy.Web.Site;

/// <summary>A page that the layout can put its frame around.</summary>
public interface IFramedPage
{
    PageFrame Frame { get; }
}
