namespace Asahi.Policy.Data.Rows;

/// <summary>処理した送信。A form that was sent twice, by a double click or after a lost
/// answer, takes effect once; the second time it gets the first answer.</summary>
public sealed class HandledForm
{
    /// <summary>したことを表す語の最大の長さ。</summary>
    public const int WhatMaxLength = 40;

    private HandledForm()
    {
    }

    internal HandledForm(int staffMemberId, Guid key, string what, int? subject, DateTime at) =>
        (StaffMemberId, Key, What, Subject, At) = (staffMemberId, key, what, subject, at);

    /// <summary>職員の内部の番号。</summary>
    public int StaffMemberId { get; private set; }

    /// <summary>送信の番号。Of the form that was shown, and of what was written in it.</summary>
    public Guid Key { get; private set; }

    /// <summary>何をしたか。</summary>
    public string What { get; private set; } = "";

    /// <summary>何に。The number of what was made; null where the address of the form says it.</summary>
    public int? Subject { get; private set; }

    /// <summary>日時（UTC）。</summary>
    public DateTime At { get; private set; }
}
