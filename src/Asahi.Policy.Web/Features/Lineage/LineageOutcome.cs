namespace Asahi.Policy.Web.Features.Lineage;

/// <summary>How a write of lineage ended: the address to open, or why not.</summary>
/// <param name="IsStale">The record is no longer what the form showed, or waits for approval.</param>
public sealed record LineageOutcome(string? Address, string? Fault = null, bool IsStale = false)
{
    public static LineageOutcome NotFound { get; } = new(null, "この年度、または前の年度がありません");

    public static LineageOutcome Stale { get; } = new(null, "あなたが開いた後に、内容が変わりました。保存していません。いまの内容を確かめて、もう一度選んでください", IsStale: true);

    public static LineageOutcome Locked { get; } = new(null, "公開の承認を待っているため、変えられません", IsStale: true);

    public static LineageOutcome Wrong(string fault) => new(null, fault);
}
