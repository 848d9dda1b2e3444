using Asahi.Policy.Domain.Years;
using Asahi.Policy.Forms.Sheets;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Proof;

/// <summary>A proof on one sheet of paper, for files and meetings.</summary>
internal static class ProofSheet
{
    // More would need a second page; the page on the screen has them all.
    private const int MostFiles = 12;

    private static readonly IReadOnlyList<int> _widths = [24, 76];

    /// <param name="page">What is proved. Without a fault.</param>
    /// <param name="ward">What the ward is called.</param>
    /// <param name="root">Where the site stands.</param>
    public static Sheet Of(ProofPage page, string ward, string root)
    {
        var (proof, year) = (page.Proof!, new FiscalYear(page.Year));
        var address = $"{root}{SiteMap.ToProof(page.Ward, page.Year)}";
        IReadOnlyList<string> head =
        [
            $"{JapanTime.Moment(proof.Moment)}の時点に、このサイトで公開していたものを示します。",
            .. page.Frame.Policy?.Notices ?? [],
            .. ProofFacts.GoneOf(proof) is { } gone ? [gone] : Array.Empty<string>(),
        ];
        var files = proof.Files.Take(MostFiles).Select(file => (file.Name, file.Sha256)).ToList();

        return new Sheet(
            "公開の証明",
            "公開の証明",
            $"{year.Label}　{ward}　運営方針",
            head,
            [
                Section("公開していたもの", ProofFacts.Of(proof) is { Count: > 0 } facts
                    ? [.. facts.Select(it => (it.Label, it.Value))]
                    : [("公開していた版", "この年度は、まだ公開していませんでした")]),
                .. files.Count == 0 ? [] : new[] { Section("この版のファイルとSHA-256", files) },
                Section("確かめ方", Ways(page, root)),
            ],
            [$"所在：{address}", $"作成：{JapanTime.Moment(proof.Made)}"],
            IsLandscape: false);
    }

    private static IReadOnlyList<(string, string)> Ways(ProofPage page, string root) =>
    [
        .. page.Proof!.Edition is { } edition
            ? [("版の内容", $"{root}{SiteMap.ToEditionContent(page.Ward, page.Year, edition.Number)} のSHA-256が、上の「内容のSHA-256」と同じ")]
            : Array.Empty<(string, string)>(),
        ("公開台帳", $"{root}{SiteMap.Ledger} の{page.Proof.Last?.Number}行までをつなぐと、最後が上の「台帳の最後の行」と同じ"),
        ("命令", "上の所在のページにあります。その行だけを手元に控えておけば、後から書き換えられていないことを確かめられます"),
    ];

    private static SheetSection Section(string heading, IReadOnlyList<(string Label, string Value)> rows) => new(
        heading,
        1,
        new SheetGrid(
            heading,
            _widths,
            0,
            [
                .. rows.SelectMany((row, at) => new[]
                {
                    new SheetCell(at, 0, CellRole.RowHeader, [new CellLine(LineKind.Text, row.Label)]),
                    new SheetCell(at, 1, CellRole.Value, [new CellLine(LineKind.Text, row.Value)]),
                }),
            ]));
}
