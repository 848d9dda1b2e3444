using System.Globalization;
using Asahi.Policy.Domain.Publishing.Ledger;

namespace Asahi.Policy.Data.Publishing;

/// <summary>台帳の控え。What the change log keeps of a line of the ledger, so that neither can be rewritten without the other.</summary>
public static class LedgerMark
{
    /// <summary>変更の記録の欄の名。</summary>
    public const string Label = "公開台帳";

    /// <summary>行の番号とハッシュ。</summary>
    public static string Of(LedgerLine line) => string.Create(CultureInfo.InvariantCulture, $"{line.Number} {line.Hash}");

    internal static (long Number, string Hash)? Read(string text) =>
        text.Split(' ') is [var number, var hash] && long.TryParse(number, CultureInfo.InvariantCulture, out var read)
            ? (read, hash)
            : null;
}
