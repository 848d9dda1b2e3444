using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Data.Changes;

/// <summary>変更の控え。What one write has to put on record; becomes rows of the change log in the same transaction.</summary>
public sealed class ChangeSheet
{
    private readonly List<Entry> _entries = [];
    private readonly List<Action> _afterwards = [];

    /// <summary>変更を控える。</summary>
    /// <param name="action">種類。</param>
    /// <param name="subject">変更したもの。</param>
    /// <param name="row">版数をもつ行。Its version is noted as it stands after the save. Null: there is none.</param>
    /// <param name="fields">変更した欄。</param>
    public void Note(ChangeAction action, ChangeSubject subject, IVersioned? row, params IReadOnlyList<ChangedField> fields) =>
        _entries.Add(new Entry(action, subject, row, fields));

    /// <summary>書き込みの後に知らせる。Called once when all is committed, never when it is refused or breaks off.</summary>
    /// <param name="tell">知らせ。</param>
    public void Afterwards(Action tell) => _afterwards.Add(tell);

    internal void Tell() => _afterwards.ForEach(tell => tell());

    internal void NoteErasure(ChangeSubject subject, IReadOnlyList<ChangeErasure> erasures, params IReadOnlyList<ChangedField> fields) =>
        _entries.Add(new Entry(ChangeAction.TextsErased, subject, null, fields, erasures));

    internal IEnumerable<ChangeRecord> ToRecords(ChangeRecord? last, DateTime at, (int Id, ActorThen Then)? actor)
    {
        foreach (var entry in _entries)
        {
            last = new ChangeRecord(last, at, actor, entry.Action, entry.Subject, entry.Row?.Version, entry.Fields, entry.Erasures);

            yield return last;
        }
    }

    private sealed record Entry(
        ChangeAction Action,
        ChangeSubject Subject,
        IVersioned? Row,
        IReadOnlyList<ChangedField> Fields,
        IReadOnlyList<ChangeErasure>? Erasures = null);
}
