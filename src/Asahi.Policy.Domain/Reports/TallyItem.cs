using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Domain.Reports;

/// <summary>集計された項目。</summary>
/// <param name="Code">番号。</param>
/// <param name="Name">名。</param>
public sealed record TallyItem(ItemCode Code, string Name);
