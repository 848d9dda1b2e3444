using Asahi.Policy.Forms.Eras;

namespace Asahi.Policy.Web.Site.Routing;

/// <summary>The key of a table of open data. The table of all fields has addresses of its own.</summary>
internal sealed class TableConstraint : AddressConstraint
{
    private static readonly HashSet<string> _keys =
    [
        .. OpenTables.Shapes.Select(shape => shape.Key).Where(key => key != OpenTables.Fields),
    ];

    protected override bool Fits(string text) => _keys.Contains(text);
}
