using Asahi.Policy.Domain.Eras;

namespace Asahi.Policy.Domain.Reports;

/// <summary>集計の一行。</summary>
/// <param name="Code">符号。</param>
/// <param name="Items">その答えの項目。番号の順。</param>
public sealed record TallyLine(Code Code, IReadOnlyList<TallyItem> Items);
