namespace Asahi.Policy.Domain.Eras;

/// <summary>符号の意味合い。What a code says in substance; pages choose shape and colour by it, never the judgement itself.</summary>
public enum CodeMeaning
{
    /// <summary>順調・達成・予定どおり。</summary>
    AsPlanned = 1,

    /// <summary>順調でない・未達成・予定どおりでない。</summary>
    NotAsPlanned = 2,

    /// <summary>有効であり、続ける。</summary>
    Continue = 3,

    /// <summary>有効でなく、見直す。</summary>
    Revise = 4,

    /// <summary>測っていない。Neither good nor bad.</summary>
    NotMeasured = 5,

    /// <summary>意味は示されていない。The form gives a mark and does not say what it means; neither good nor bad.</summary>
    Unstated = 6,
}
