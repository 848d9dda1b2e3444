using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Asahi.Policy.Web.Startup;

/// <summary>The keys of a data directory where nothing can be written: those that are there are read, and one that
/// has to be made is good until the portal stops.</summary>
internal sealed class KeptKeys(string folder) : IXmlRepository
{
    private readonly List<XElement> _made = [];

    public IReadOnlyCollection<XElement> GetAllElements() =>
    [
        .. (Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.xml") : []).Select(file => XElement.Load(file)),
        .. _made,
    ];

    public void StoreElement(XElement element, string friendlyName) => _made.Add(element);
}
