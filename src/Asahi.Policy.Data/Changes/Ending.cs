using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Data.Changes;

/// <summary>書き込みの結末。Every write of every feature ends in one of two ways: <see cref="Done"/>,
/// or <see cref="Refused"/>, and then nothing was changed.</summary>
public abstract record Ending;

/// <summary>書き込んだ。</summary>
/// <param name="What">何をしたか。A word of the feature (ASCII); from it the feature knows which page comes next and what it says.</param>
/// <param name="Subject">何に。The number of what was made. Null where the address of the form says it.</param>
public sealed record Done(string What, int? Subject = null) : Ending;

/// <summary>断った。</summary>
/// <param name="Reason">理由。</param>
/// <param name="Faults">問題。By field; empty where the reason says it all.</param>
public sealed record Refused(Reason Reason, params IReadOnlyList<Fault> Faults) : Ending
{
    /// <summary>ない。</summary>
    public static Refused NotFound { get; } = new(Reason.NotFound);

    /// <summary>権限がない。</summary>
    public static Refused Forbidden { get; } = new(Reason.Forbidden);

    /// <summary>入力に問題がある。</summary>
    /// <param name="field">欄の名。Empty: what was asked as a whole.</param>
    /// <param name="message">どうすればよいか。</param>
    public static Refused Invalid(string field, string message) => new(Reason.Invalid, new Fault(field, message));

    /// <summary>開いた後に変わった。</summary>
    /// <param name="field">欄の名。The one from which the reader goes on.</param>
    /// <param name="message">どうすればよいか。</param>
    public static Refused Stale(string field, string message) => new(Reason.Stale, new Fault(field, message));

    /// <summary>承認を待っている。</summary>
    /// <param name="field">欄の名。The one from which the reader goes on.</param>
    public static Refused Locked(string field) => new(Reason.Locked, new Fault(field, "公開を待つ版に入っているため、変えられません"));
}

/// <summary>断った理由。</summary>
public enum Reason
{
    /// <summary>ない。The year, the item or the person is not there, or not for this ward.</summary>
    NotFound = 1,

    /// <summary>権限がない。It is somebody else's to write.</summary>
    Forbidden = 2,

    /// <summary>入力に問題がある。</summary>
    Invalid = 3,

    /// <summary>開いた後に変わった。Somebody else has saved meanwhile.</summary>
    Stale = 4,

    /// <summary>承認を待っている。A candidate was made from it, and it may not change before that is settled.</summary>
    Locked = 5,

    /// <summary>確かめていない。All is well, but it cannot be undone: asked once more before it is done.</summary>
    Unconfirmed = 6,
}
