namespace Asahi.Policy.Domain.Policies;

/// <summary>指標の望ましい向き。</summary>
public enum Direction
{
    /// <summary>大きいほどよい。</summary>
    Up = 1,

    /// <summary>小さいほどよい。</summary>
    Down = 2,

    /// <summary>保つ。</summary>
    Keep = 3,
}

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
