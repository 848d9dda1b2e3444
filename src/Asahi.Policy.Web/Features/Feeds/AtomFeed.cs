using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Components.Words;

namespace Asahi.Policy.Web.Features.Feeds;

/// <summary>Writes the feed. Names of feed and entries are made from what they
/// name, not from the site's address: they stay when the site moves.</summary>
internal static class AtomFeed
{
    private const string Portal = PageFrame.PortalName;

    private static readonly XNamespace _atom = "http://www.w3.org/2005/Atom";

    /// <summary>The feed of all wards.</summary>
    public static FeedHead OfAll { get; } = new(
        "asahi-policy feed of editions",
        $"{Portal}の更新",
        "公開された運営方針の版",
        SiteMap.Feed,
        SiteMap.Home);

    public static string Of(FeedHead head, IReadOnlyList<FeedEntry> entries, string root, string notice)
    {
        var feed = new XElement(
            _atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", "ja"),
            new XElement(_atom + "id", Name(head.Key)),
            new XElement(_atom + "title", head.Title),
            new XElement(_atom + "subtitle", $"{head.Subtitle}。{notice}"),
            new XElement(_atom + "updated", UtcTime.Text(entries.Count > 0 ? entries[0].MadeAt : DateTime.UnixEpoch)),
            new XElement(_atom + "author", new XElement(_atom + "name", Portal)),
            Link("self", root + head.Address, "application/atom+xml"),
            Link("alternate", root + head.Page, "text/html"),
            entries.Select(entry => Entry(entry, root)));

        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{feed}\n";
    }

    private static XElement Entry(FeedEntry entry, string root) => new(
        _atom + "entry",
        new XElement(_atom + "id", Name(entry.Key)),
        new XElement(_atom + "title", entry.Title),
        new XElement(_atom + "updated", UtcTime.Text(entry.MadeAt)),
        new XElement(_atom + "published", UtcTime.Text(entry.MadeAt)),
        new XElement(_atom + "category", new XAttribute("term", entry.Kind)),
        Link("alternate", root + entry.Address, "text/html"),
        new XElement(_atom + "summary", entry.Summary));

    private static XElement Link(string rel, string address, string type) =>
        new(_atom + "link", new XAttribute("rel", rel), new XAttribute("type", type), new XAttribute("href", address));

    // RFC 9562, version 8: bits of our own making, here of the SHA-256 of the key.
    private static string Name(string key)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(key))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);

        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }
}
