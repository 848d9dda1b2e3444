using System.Text.Json.Nodes;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Reports;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Structured;

namespace Asahi.Policy.Web.Features.Policies;

/// <summary>A policy year: how it stands in numbers, and all that it says.</summary>
public sealed record PolicyPage(PageFrame Frame, PublishedEdition Edition, IReadOnlyList<Tally> Tallies) : IFramedPage, IDescribedPage
{
    /// <summary>The order that puts first what is not going well, as addresses name it.</summary>
    public const string Concern = "concern";

    public PublishedPolicy Policy => Edition.Policy;

    public bool ConcernFirst { get; init; }

    /// <summary>Against the edition before. Null: there is none.</summary>
    public LastChanges? Changes { get; init; }

    /// <summary>The year before it that is public. Null: none.</summary>
    public int? Former { get; init; }

    /// <summary>The year after it that is public. Null: none.</summary>
    public int? Later { get; init; }

    /// <summary>What the page is about, from what the edition holds.</summary>
    public string Lead
    {
        get
        {
            var about = Policy.IsFromSources && Policy.Sources.All(source => source.Kind == SourceKind.ResultsTable)
                ? $"{Policy.Ward.Name}{(Policy.WardIsInferred ? "（推定）" : "")}の運営方針の達成状況をまとめた資料"
                    + $"（総括表{(Policy.IsInferred(FactKind.Kind) ? "と推定" : "")}）から作ったページです。"
                : $"{Policy.Ward.Name}が{Policy.YearLabel}に取り組む経営課題と、そのための戦略"
                    + $"{(FormEras.Of(Policy.Era).Has(ItemLevel.Initiative) ? "、具体的取組" : "")}です。";
            var budgeted = FormEras.Of(Policy.Era).Budgeted == ItemLevel.Issue ? "経営課題" : "主な取組";

            return about
                + (Tallies.Count > 0 ? "区による自己評価の結果を載せています。" : "")
                + (Policy.PlannedTotal is not null ? $"{budgeted}の予算額を載せています。" : "");
        }
    }

    public IEnumerable<JsonObject> Describe(string root) => [Descriptions.Report(root, Edition)];
}
