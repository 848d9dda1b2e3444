using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Publishing.Ledger;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Web.Features.Proof;

/// <summary>What a proof says, line by line: on the page and on paper alike.</summary>
public static class ProofFacts
{
    /// <summary>In the order in which they are read. Empty: the year had never been public.</summary>
    public static IReadOnlyList<ProofFact> Of(ProofOfMoment proof) => proof.Span is not { Line: var line, Until: var until } ? [] :
    [
        new("公開していた版", EditionOf(proof, line)),
        new("いつから", JapanTime.Moment(line.At)),
        new("いつまで", until is { } end ? JapanTime.Moment(end) : "いまも"),
        new("承認", ApprovalOf(line)),
        .. line.Reason is { } reason ? [new ProofFact("理由", reason)] : Array.Empty<ProofFact>(),
        .. proof.Edition is { } edition ? [new ProofFact("内容のSHA-256", edition.Sha256) { IsHash = true }] : Array.Empty<ProofFact>(),
        new("公開台帳の行", $"{line.Number}行　{line.Hash}") { IsHash = true },
        .. proof.Last is { } last ? [new ProofFact("台帳の最後の行", $"{last.Number}行　{last.Hash}") { IsHash = true }] : Array.Empty<ProofFact>(),
    ];

    /// <summary>Why there is nothing to read any more of what was public then. Null: there is.</summary>
    public static string? GoneOf(ProofOfMoment proof) => proof is { Span.Line.Edition: not null, Edition: null }
        ? "この版は、いまは公開していません（取り下げたか、取込を取り消したためです）。いつからいつまで公開していたかは、台帳に残っています。"
        : null;

    private static string EditionOf(ProofOfMoment proof, LedgerLine line) => (line.Edition, proof.Edition) switch
    {
        (null, _) => $"なし（{line.Act.Name()}）",
        ({ } number, { } edition) => $"第{number}版（{edition.Kind.Name()}）",
        ({ } number, null) => $"第{number}版",
    };

    // The words of a line that was blackened are gone; the edition knows who approved it.
    private static string ApprovalOf(LedgerLine line) => line.Authority
        ?? (line.Salt is null ? "台帳の言葉は、墨消ししました" : line.Act == LedgerAct.Imported ? "なし（公開資料からの取込）" : "なし");
}

/// <summary>One line of a proof.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">What it says.</param>
public sealed record ProofFact(string Label, string Value)
{
    /// <summary>It is compared letter by letter.</summary>
    public bool IsHash { get; init; }
}
