using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>docs/authorization.tsv: what every address answers to everybody.</summary>
internal sealed record AuthorizationTable(IReadOnlyList<string> Who, IReadOnlyList<AuthorizationTable.Row> Rows)
{
    public static AuthorizationTable Read()
    {
        var lines = Repository.Read("docs/authorization.tsv").TrimEnd().Split('\n').Select(line => line.Split('\t')).ToList();

        return new([.. lines[0][2..]], [.. lines[1..].Select(cells => new Row(cells[0], cells[1], cells[2..]))]);
    }

    public sealed record Row(string Method, string Address, IReadOnlyList<string> Answers)
    {
        public bool IsForStaff => Address == "/staff" || Address.StartsWith("/staff/", StringComparison.Ordinal);
    }
}
