namespace Asahi.Policy.Domain.Items;

/// <summary>項目の段階。</summary>
public enum ItemLevel
{
    /// <summary>運営方針の全体。</summary>
    Policy = 0,

    /// <summary>経営課題。</summary>
    Issue = 1,

    /// <summary>戦略。</summary>
    Strategy = 2,

    /// <summary>具体的取組。</summary>
    Initiative = 3,

    /// <summary>市政改革プランに基づく取組。</summary>
    Reform = 4,
}

/// <summary>項目の段階の呼び名。</summary>
public static class ItemLevels
{
    /// <summary>呼び名（例: 具体的取組）。</summary>
    public static string Name(this ItemLevel level) => level switch
    {
        ItemLevel.Policy => "運営方針の全体",
        ItemLevel.Issue => "経営課題",
        ItemLevel.Strategy => "戦略",
        ItemLevel.Initiative => "具体的取組",
        ItemLevel.Reform => "市政改革プランに基づく取組",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };
}
