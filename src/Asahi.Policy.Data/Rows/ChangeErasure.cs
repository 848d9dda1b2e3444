namespace Asahi.Policy.Data.Rows;

/// <summary>消去した言葉。What one erasure took out of one record; sealed in the record of the erasure.</summary>
/// <param name="Change">消去された記録の順番。</param>
/// <param name="Positions">その中での場所。</param>
/// <param name="Carried">引き継ぎの印。Of a record of the former scheme when its first text is erased: from then on this seal stands for
/// its own, which cannot be made again. Null: it was carried over before, or did not have to be.</param>
public sealed record ChangeErasure(long Change, IReadOnlyList<int> Positions, string? Carried);
