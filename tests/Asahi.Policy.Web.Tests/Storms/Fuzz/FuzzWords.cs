namespace Asahi.Policy.Web.Tests.Storms.Fuzz;

/// <summary>What odd requests are made of.</summary>
internal static class FuzzWords
{
    public static readonly string[] Fields =
    [
        "key", "login", "password", "next", "code", "person", "ward", "name", "duty", "section", "id", "current", "version", "step", "results", "outcome", "target", "execution", "effect", "challenge",
        "improvement", "blank-reason", "resolving", "use[results]", "use", "reason", "kind", "note", "sha256", "candidate", "decisionNumber", "decisionDate", "section[4-1-1]", "section[]", "year", "text", "q", "page",
        "from", "to", "status", "order", "changed", "state", "mine", "done", "from[0]", "typed", "__RequestVerificationToken", "handler", "X-HTTP-Method-Override",
    ];

    // Names that something may take apart, and lose.
    public static readonly string[] OddFields = ["a[b", "a[", "[", "]", "[]", "a]b[", "a[b]c[d", "a[[b]]", "a.b[0].c", "a..b", ".", "a[0", "key[", "section[4-1-1", "", " ", "\uFFFE", "あ", "a\u0301", "__proto__", "a=b", "a&b", "%", "\u0001"];

    public static readonly string[] Values =
    [
        "", " ", "x", "-1", "0", "1", "2", "2022", "2021", "2147483647", "2147483648", "-9223372036854775809", "99999999999999999999", "1e9", "NaN", "Infinity", "true", "false", "Administrator,Mayor", "99", "Foo", "\uFFFE",
        "\uFFFF", "1\uFFFE", "1-2\uFFFE", "\u202E逆", "😀", "０", "１-２", "一", "<script>alert(1)</script>", "' OR 1=1 --", "\r\nSet-Cookie: a=b", "9999-12-31", "0001-01-01", "2026-02-30", "令和4年13月40日", "令和\uFFFE年",
        "00000000-0000-0000-0000-000000000000", "{", "../../..", "..\\..\\", "{0}", "%00", "%", "a\0b", "a\u0001b", "\u0301", "\u200d\ufe0f", "\u2028", "\u0085", "漢字《かんじ》", "《", "｜《》", "/staff", "//evil.example", "javascript:1",
        "Submit", "Confirm", "Return", "SelfEvaluation", "asahi", "4-1-1", "4-1", "4", "防災", "\"防災", "-", "* OR", new('あ', 3_000), new('9', 5_000), new('[', 200), new('a', 20_000),
    ];

    // Letters that are none: what cannot be normalised, decoded or compared.
    public static readonly string[] Unwritable = ["1%EF%BF%BE", "%EF%BF%BE", "1-2%EF%BF%BE", "2022%EF%BF%BE", "4-1-1%EF%BF%BE", "%EF%BF%BF", "%ED%A0%80", "1%ED%A0%80", "%C0%80"];

    // As they stand in an address: good ones, and what no address should hold.
    public static readonly string[] Pieces =
    [
        "%00", "1%00", "%", "%zz", "%F0%9F%98%80", "%EF%BC%91", "1%EF%BC%8D2", "%D9%A1", "%E2%80%AE", "%0a", "%0d%0aX:1", "%2F", "%5C", "..",
        "%2e%2e", ".", "~", ";a=b", "1;2", "+1", "-1", "0", "00", "01", "99", "100", "99-99-99", "1-1-1-1", "99999999999999999999", "2147483648", "1e3", "0x1", "2022.0", "20221", "1899", "2100", "NaN", "null", "undefined", "あ", "%F0%90%80%80", "con",
        "a%3Fb", "a%23b", "*", "$", "{code}", "[", "%5B", "%7F", "%C2%85", "%E2%80%A8", "%CC%81", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    ];

    public static readonly string[] Methods = ["GET", "GET", "GET", "GET", "POST", "POST", "POST", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "get", "QUERY"];

    public static readonly (string Name, string[] Values)[] Headers =
    [
        ("Range", ["bytes=0-0", "bytes=-1", "bytes=5-2", "bytes=0-0,2-3,9-", "bytes=99999999999999999999-", "lines=1-2", "bytes=", "bytes=0-18446744073709551615"]),
        ("If-None-Match", ["*", "\"x\"", "W/\"x\"", "x", "\"", "\"\uFFFD\"", "\"a\", \"b\", W/\"c\""]),
        ("If-Match", ["*", "\"x\"", "W/", ","]),
        ("If-Modified-Since", ["Sat, 01 Jan 2000 00:00:00 GMT", "yesterday", "Sat, 32 Jan 9999 00:00:00 GMT", "0"]),
        ("If-Unmodified-Since", ["Sat, 01 Jan 2000 00:00:00 GMT", "x"]),
        ("If-Range", ["\"x\"", "Sat, 01 Jan 2000 00:00:00 GMT", "x"]),
        ("Accept", ["*/*", "application/json", "text/html;q=nan", "x", ";;;", "a/b;q=9999999999999", "text/*;q=0.000000000000000000000000000001"]),
        ("Accept-Encoding", ["gzip", "br", "gzip;q=0, *;q=0", "identity;q=0", "x", ",,,", "br;q=2", "deflate, zstd"]),
        ("Accept-Language", ["ja", "x-x-x-x", "*;q=0", "あ"]),
        ("X-Forwarded-For", ["1.2.3.4", "::1", "x", "1.2.3.4, 5.6.7.8", "[::1]:99999", "\"\"", "unknown"]),
        ("X-Forwarded-Proto", ["https", "javascript", "http,https", "x y", ""]),
        ("X-Forwarded-Host", ["evil.example", "evil.example:99999"]),
        ("X-Original-URL", ["/staff"]),
        ("X-Rewrite-URL", ["/staff"]),
        ("X-HTTP-Method-Override", ["DELETE", "POST"]),
        ("Origin", ["null", "https://evil.example", "x", "https://localhost"]),
        ("Referer", ["https://evil.example/", "x", "\\\\"]),
        ("Access-Control-Request-Method", ["GET", "DELETE", "x y"]),
        ("Expect", ["100-continue", "200-ok"]),
        ("TE", ["trailers", "gzip"]),
        ("Upgrade", ["websocket", "h2c"]),
        ("Cookie", ["a=b", "asahi-staff=x", "asahi-staff-step=%", "asahi-device=AAAA", "asahi-form=\"", "=;=;", "a=\u0001b"]),
        ("Authorization", ["Basic ====", "Bearer x", "x"]),
        ("Content-Encoding", ["gzip", "x"]),
        ("Cache-Control", ["no-cache", "max-age=x", "only-if-cached"]),
        ("Traceparent", ["00-00000000000000000000000000000000-0000000000000000-00", "x"]),
    ];

    public static readonly string[] Types =
    [
        "application/x-www-form-urlencoded", "application/x-www-form-urlencoded", "application/x-www-form-urlencoded", "application/x-www-form-urlencoded; charset=utf-7", "application/x-www-form-urlencoded; charset=utf-16",
        "application/x-www-form-urlencoded; charset=shift_jis", "application/x-www-form-urlencoded; charset=x", "application/x-www-form-urlencoded; charset=\"", "multipart/form-data; boundary=b", "multipart/form-data", "multipart/form-data; boundary=",
        "multipart/form-data; boundary=" + "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", "multipart/mixed; boundary=b", "application/json", "text/plain", "text/xml", "x", ";", "",
    ];

    public static readonly string[] Multiparts =
    [
        "--b\r\nContent-Disposition: form-data; name=\"login\"\r\n\r\nx\r\n--b--\r\n", "--b\r\nContent-Disposition: form-data; name=\"a[b\"\r\n\r\nx\r\n--b--\r\n", "--b\r\n\r\nx\r\n--b--", "--b\r\nContent-Disposition: form-data; name=login\r\n\r\nx",
        "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"../../x\"\r\nContent-Type: text/html\r\n\r\n<x>\r\n--b--\r\n", "--b\r\nContent-Disposition: form-data\r\n\r\n\r\n--b--\r\n", "--b--", "b", "",
        "--b\r\nContent-Disposition: form-data; name*=UTF-8''%EF%BF%BE\r\n\r\nx\r\n--b--\r\n", "--b\r\nContent-Type: text/plain; charset=utf-7\r\nContent-Disposition: form-data; name=\"login\"\r\n\r\n+/v8-\r\n--b--\r\n",
    ];

    public static readonly string[] Bodies = ["{\"key\":1}", "{", "<x/>", "%ED%A0%80=%ED%A0%80&a=%&=&&&=x", "a[b=1", "a%5Bb=1&login=x", "a=b&a=c&a=d", "&", "=", "%00=%00", "login=%EF%BF%BE&password=%EF%BF%BE", "code=%EF%BF%BE", "+/v8-=+/v8-"];
}
