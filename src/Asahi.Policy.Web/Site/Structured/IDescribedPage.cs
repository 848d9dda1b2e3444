using System.Text.Json.Nodes;

namespace Asahi.Policy.Web.Site.Structured;

/// <summary>A page that tells machines what it is about, in the words of schema.org.</summary>
public interface IDescribedPage
{
    /// <param name="root">What stands in front of every address; empty when the site's own address is not known.</param>
    IEnumerable<JsonObject> Describe(string root);
}
