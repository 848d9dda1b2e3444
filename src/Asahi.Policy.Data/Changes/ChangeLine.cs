using Asahi.Policy.Data.Rows;

namespace Asahi.Policy.Data.Changes;

/// <summary>変更の記録と、操作した人の氏名。</summary>
/// <param name="Record">記録。</param>
/// <param name="ActorName">氏名。Null: done on the command line.</param>
public sealed record ChangeLine(ChangeRecord Record, string? ActorName);
