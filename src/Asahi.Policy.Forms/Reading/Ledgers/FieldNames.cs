using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Forms.Eras;

namespace Asahi.Policy.Forms.Reading.Ledgers;

/// <summary>欄の呼び名。As the forms of the era call it, where they do; staff read these names and no keys.</summary>
internal static class FieldNames
{
    /// <summary>Of a row of a table of the workbook: 「table/results」.</summary>
    public const string Table = "table/";

    private const string Midterm = "midterm/";
    private const string Evaluation = "evaluation/";
    private const string Unasked = "unasked/";
    private const string Remark = "remark/";
    private const string Other = "そのほかの欄";

    // What only pages and workbooks have, and headings over several fields.
    private static readonly Dictionary<string, string> _own = new()
    {
        ["title"] = "表題",
        ["name"] = "名称",
        ["lead"] = "前書き",
        ["statement"] = "目標・使命・基本的な考え方",
        ["goal"] = "区の目標",
        ["mission"] = "区の使命",
        ["mayors-policy"] = "区運営の基本的な考え方（区長の方針）",
        ["issues"] = "経営課題",
        ["overview"] = "経営課題の概要",
        ["goals"] = "関連するSDGs",
        ["recognition"] = "課題認識",
        ["strategies"] = "主な戦略",
        ["initiatives"] = "主な具体的取組",
        ["indicators"] = "アウトカム指標",
        ["results"] = "アウトカム指標の達成状況",
        ["former-results"] = "前年度の実績",
        ["reforms"] = "市政改革プランに基づく取組等",
        ["attachments"] = "添付ファイル",
        ["revisions"] = "改訂履歴",
        ["making"] = "策定経過",
        ["overall"] = "自己評価",
        ["direction"] = "今後の方針",
        ["budgets"] = "予算と決算",
        ["notes"] = "経過の注記",
        ["page-date"] = "ページの日付",
        ["page-number"] = "ページ番号",
        ["address"] = "元のページの所在",
        ["licence"] = "利用条件",
        ["judgements"] = "判定",
        ["answer"] = "判定",
        ["budget"] = "予算と決算",
        ["tables"] = "現状のデータ",
        ["carried"] = "前の年度の評価で書いたこと",
        ["results-of"] = "指標の実績",
        ["lineage"] = "前の年度とのつながり",
        ["other"] = "前の年度とのつながり",
        ["easy"] = "やさしい日本語",
        ["number"] = "番号",
        ["printed"] = "印刷する番号",
        ["former"] = "前の番号",
        ["stages"] = "様式の段階",
        ["year"] = "年度",
        ["city"] = "市",
        ["ward"] = "区",
        ["code"] = "区コード",
        ["era"] = "様式の世代",
        ["sample"] = "データの性質",
        ["section"] = "担当",
        ["contact"] = "区の問合せ先",
        ["marks"] = "区が決めた符号の意味",
        ["settled"] = "推定した事項の確認",
        ["source"] = "原資料",
    };

    /// <summary>見出しの呼び名。</summary>
    public static string OfLabel(string key) => _own.GetValueOrDefault(key, Other);

    /// <summary>ある段階の項目の欄の呼び名。</summary>
    /// <param name="era">様式の世代。</param>
    /// <param name="level">項目の段階。</param>
    /// <param name="key">欄（例: name、midterm/challenge、tables/1、table/results）。</param>
    public static string Of(FormEra era, ItemLevel level, string key)
    {
        if (After(Table, key) is { } table)
        {
            return OpenTables.Shapes.FirstOrDefault(shape => shape.Key == table) is { } shape ? $"「{shape.Name}」の表" : Other;
        }

        if (After(Midterm, key) is { } atMidterm)
        {
            return $"{FormStage.Midterm.Name()}の{Of(era, level, atMidterm, [FormStage.Midterm])}";
        }

        return After(Evaluation, key) is { } atEnd
            ? Of(era, level, atEnd, [FormStage.SelfEvaluation])
            : Of(era, level, key, Enum.GetValues<FormStage>());
    }

    // Of a row (tables/1) the name of the rows; of what only another era asks the name that it has there.
    private static string Of(FormEra era, ItemLevel level, string key, IReadOnlyList<FormStage> stages)
    {
        var field = (After(Unasked, key) ?? key).Split('/')[0];

        return After(Remark, key) is { } text ? OfRemark(text)
            : In(FormEras.Of(era), level, field, stages)
            ?? _own.GetValueOrDefault(field)
            ?? LedgerWords.TextsOf(era, level).FirstOrDefault(it => it.Key == field).Label
            ?? FormEras.All.Select(it => In(it, level, field, stages)).FirstOrDefault(label => label is not null)
            ?? Other;
    }

    private static string? In(EraDefinition era, ItemLevel level, string field, IReadOnlyList<FormStage> stages) => stages
        .Select(stage => era.Find(level, stage)?.Parts.FirstOrDefault(part => part.Key == field)?.Label)
        .FirstOrDefault(label => label is not null);

    private static string OfRemark(string name) =>
        Enum.TryParse<EvaluationText>(name, out var text)
            && FormEras.All.SelectMany(era => era.Forms).Select(form => form.Find(text)).FirstOrDefault(it => it is not null) is { } field
                ? field.Label
                : Other;

    private static string? After(string beginning, string key) =>
        key.StartsWith(beginning, StringComparison.Ordinal) ? key[beginning.Length..] : null;
}
