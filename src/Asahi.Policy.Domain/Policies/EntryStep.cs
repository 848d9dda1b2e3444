namespace Asahi.Policy.Domain.Policies;

/// <summary>入力の段取り。What can be done with a self-evaluation.</summary>
public enum EntryStep
{
    /// <summary>保存する。May still be incomplete.</summary>
    Save = 1,

    /// <summary>確認を依頼する。</summary>
    Submit = 2,

    /// <summary>確認済みにする。</summary>
    Confirm = 3,

    /// <summary>差し戻す。</summary>
    Return = 4,
}
