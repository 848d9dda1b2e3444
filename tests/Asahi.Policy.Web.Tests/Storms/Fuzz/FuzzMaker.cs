using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Asahi.Policy.Web.Tests.Staff;

namespace Asahi.Policy.Web.Tests.Storms.Fuzz;

/// <summary>Odd requests to every address, the same ones for the same seed.</summary>
internal sealed partial class FuzzMaker(int seed, int spare)
{
    private const string Plain = "application/x-www-form-urlencoded";

    private readonly Random _random = new(seed);
    private readonly IReadOnlyList<AuthorizationTable.Row> _rows = AuthorizationTable.Read().Rows;

    public FuzzedRequest Next(int number, string? token)
    {
        var row = _rows[number % _rows.Count]; // each address has its turn
        var method = row.Method != "ANY" && Chance(75) ? row.Method : One(FuzzWords.Methods);
        var target = Target(row.Address);

        if (Chance(40))
        {
            target += "?" + string.Join('&', Pairs(1 + _random.Next(4)).Select(pair => $"{Escape(pair.Key)}={Escape(pair.Value)}"));
        }

        List<(string Name, string Value)> headers = [];

        for (var times = _random.Next(4); times > 0; times--)
        {
            var (name, values) = One(FuzzWords.Headers);
            headers.Add((name, One(values)));
        }

        var hasBody = method == "POST" || Chance(25);
        var (type, body) = hasBody ? Body(token) : ("", null);

        // Whoever leaves can be asked nothing more.
        return new FuzzedRequest(row, method, row.Address == "/staff/sign-out" ? target + "x" : target, headers, type, body, Chance(15));
    }

    private string Target(string address)
    {
        // One odd piece among good ones: two would not be looked at.
        var pieces = Parameters().Count(address);
        var (odd, at) = (Chance(35) && pieces > 0 ? _random.Next(pieces) : -1, 0);
        var target = Parameters().Replace(address, match => at++ == odd
            ? One(Chance(40) ? FuzzWords.Unwritable : FuzzWords.Pieces)
            : Good(match.Groups[1].Value, match.Groups[2].Value));

        return _random.Next(40) switch
        {
            0 => target + "/",
            1 => target.ToUpperInvariant(),
            2 => "/" + target,
            3 => target + "/" + One(FuzzWords.Pieces),
            4 => target + One(FuzzWords.Pieces),
            5 => target.Replace("/", "%2F", StringComparison.Ordinal),
            6 => "http://localhost" + target,
            7 => "/./" + target.TrimStart('/'),
            _ => target,
        };
    }

    private string Good(string name, string kind) => name switch
    {
        "ward" => "asahi",
        "year" => One(["2021", "2022"]),
        "code" => One(["4-1-1", "1", "1-2", "4-1"]),
        "id" => $"{spare}",
        "form" => One(["1", "2", "3", "5"]),
        "format" => "xlsx",
        "page" => One(["whole", "results", "4-1-1", "forms/5", "history", "x/y"]),
        "table" => One(["judgements", "budgets", "items"]),
        "file" => One(["001_8a103172c9ef6dfb.txt", "x.txt"]),
        "from" when kind == "year" => "2021",
        "to" when kind == "year" => "2022",
        "number" or "from" => "1",
        "to" => "2",
        "status" => One(["404", "400", "1", "999", "-1"]), // 500 is the page for it
        _ => "1",
    };

    private (string Type, byte[] Body) Body(string? token)
    {
        var type = Chance(60) ? Plain : One(FuzzWords.Types);

        if (type.StartsWith("multipart", StringComparison.Ordinal))
        {
            return (type, Encoding.UTF8.GetBytes(One(FuzzWords.Multiparts)));
        }

        if (Chance(15))
        {
            return (type, Encoding.UTF8.GetBytes(One(FuzzWords.Bodies)));
        }

        var pairs = Pairs(1 + _random.Next(Chance(5) ? 600 : 12));

        if (token is not null && Chance(85))
        {
            pairs.Insert(0, KeyValuePair.Create("__RequestVerificationToken", token));
        }

        return (type, Encoding.UTF8.GetBytes(string.Join('&', pairs.Select(pair => $"{Escape(pair.Key)}={Escape(pair.Value)}"))));
    }

    private List<KeyValuePair<string, string>> Pairs(int many)
    {
        var all = One(FuzzWords.Values);
        var (same, odd) = (Chance(30), Chance(20));

        return
        [
            .. Enumerable.Range(0, many).Select(_ => KeyValuePair.Create(odd && Chance(20) ? One(FuzzWords.OddFields) : One(FuzzWords.Fields), same ? all : One(FuzzWords.Values))),
        ];
    }

    private string Escape(string text) => Chance(90) ? Uri.EscapeDataString(text) : string.Concat(text.Where(letter => letter is > ' ' and < '\x7f' and not '#').Take(200));

    private bool Chance(int ofHundred) => _random.Next(100) < ofHundred;

    private T One<T>(T[] all) => all[_random.Next(all.Length)];

    [GeneratedRegex(@"\{\**(\w+)(?::(\w+))?\}")]
    private static partial Regex Parameters();
}

/// <summary>One request, as it goes over the wire.</summary>
internal sealed record FuzzedRequest(AuthorizationTable.Row Row, string Method, string Target, IReadOnlyList<(string Name, string Value)> Headers, string Type, byte[]? Body, bool IsChunked)
{
    public byte[] ToBytes(string cookies)
    {
        var head = new StringBuilder($"{Method} {Target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        head.Append(cookies.Length > 0 ? $"Cookie: {cookies}\r\n" : "");

        foreach (var (name, value) in Headers)
        {
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        if (Body is null)
        {
            return Encoding.UTF8.GetBytes(head.Append("\r\n").ToString());
        }

        head.Append(Type.Length > 0 ? $"Content-Type: {Type}\r\n" : "");

        return IsChunked
            ? [.. Encoding.UTF8.GetBytes(head.Append(CultureInfo.InvariantCulture, $"Transfer-Encoding: chunked\r\n\r\n{Body.Length:x}\r\n").ToString()), .. Body, .. Body.Length == 0 ? "\r\n"u8 : "\r\n0\r\n\r\n"u8]
            : [.. Encoding.UTF8.GetBytes(head.Append(CultureInfo.InvariantCulture, $"Content-Length: {Body.Length}\r\n\r\n").ToString()), .. Body];
    }

    public override string ToString() =>
        $"{Method} {Target[..Math.Min(Target.Length, 200)]} {string.Join("; ", Headers)} {Type} {(Body is null ? "" : Encoding.UTF8.GetString(Body, 0, Math.Min(Body.Length, 300)))}";
}
