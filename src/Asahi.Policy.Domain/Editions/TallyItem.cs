using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Editions;

/// <summary>集計された項目。</summary>
/// <param name="Code">番号。</param>
/// <param name="Name">名。</param>
public sealed record TallyItem(ItemCode Code, string Name);
