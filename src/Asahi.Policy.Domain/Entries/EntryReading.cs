using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Entries;

/// <summary>記入を読むときの拠り所。A review is read beside its plan: results follow the indicators that are planned.</summary>
/// <param name="Content">内容。</param>
/// <param name="Plan">同じ項目の計画。</param>
/// <param name="FiscalYear">運営方針の年度。</param>
public sealed record EntryReading(EntryContent Content, ItemPlan Plan, int FiscalYear);
