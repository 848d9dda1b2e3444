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
