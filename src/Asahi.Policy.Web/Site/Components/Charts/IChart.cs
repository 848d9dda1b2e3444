using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Web.Site.Components.Charts;

/// <summary>A chart: what pages draw, and what can be taken away as a picture and as a table.</summary>
public interface IChart
{
    /// <summary>The end of its address: <c>indicator-1</c>, <c>data-2</c>, <c>issues</c>.</summary>
    string Key { get; }

    string Title { get; }

    /// <summary>What it shows, in a sentence that is arithmetic and no judgement.</summary>
    string Conclusion { get; }

    /// <summary>Where its numbers come from, beside the edition. Null: nothing more is said.</summary>
    string? Source { get; }

    /// <summary>How many values it draws. A drawing may have room for fewer numbers; the table has all.</summary>
    int Count { get; }

    /// <summary>All that it draws, as a table for programs.</summary>
    FlatTable Table { get; }

    Drawing Draw(ChartSize size);
}
