namespace Asahi.Policy.Domain.Policies;

/// <summary>指標の向きの呼び名。</summary>
public static class Directions
{
    /// <summary>呼び名（例: 大きいほどよい）。</summary>
    public static string Name(this Direction direction) => direction switch
    {
        Direction.Up => "大きいほどよい",
        Direction.Down => "小さいほどよい",
        Direction.Keep => "保つ",
        _ => throw new ArgumentOutOfRangeException(nameof(direction)),
    };
}
