using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;

namespace Asahi.Policy.Data.Changes;

/// <summary>記入を書く。What every screen does that writes entries: the content, the step, one line of the log. Within a write of
/// <see cref="RecordWriter"/>, after all questions have been asked.</summary>
public sealed class EntryWriter(PolicyDbContext db, RecordWriter writer)
{
    /// <summary>段取りの、変更の種類。</summary>
    public static ChangeAction ActionOf(EntryStep step) => step switch
    {
        EntryStep.Save => ChangeAction.EvaluationSaved,
        EntryStep.Submit => ChangeAction.EvaluationSubmitted,
        EntryStep.Confirm => ChangeAction.EvaluationConfirmed,
        EntryStep.Return => ChangeAction.EvaluationReturned,
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    /// <summary>記録に残す、変更したもの。</summary>
    public static ChangeSubject SubjectOf(Actor actor, DraftItem item) => new(
        actor.WardCode,
        item.Policy.FiscalYear,
        item.Place.Code,
        ItemKey: item.Item.Key,
        Stage: item.Stage);

    /// <summary>書き、段階を進める。</summary>
    /// <param name="actor">操作する人。</param>
    /// <param name="item">項目。</param>
    /// <param name="typed">内容。Without fault.</param>
    /// <param name="step">段取り。</param>
    /// <param name="sheet">変更の控え。</param>
    public void Write(Actor actor, DraftItem item, EntryTyped typed, EntryStep step, ChangeSheet sheet)
    {
        var (before, content) = (item.Typed, typed.Write(item.Reading));
        var entry = item.Entry;

        if (entry is null)
        {
            entry = item.Item.Begin(item.Stage, item.Form.Empty.Value);
            db.Add(entry);
        }

        var state = entry.State;
        var isChanged = !content.Says(entry.Content);

        // Who confirms or hands in what somebody else wrote, word for word, has written nothing.
        if (isChanged || entry.EditedById is null)
        {
            entry.Write(content, actor.Id, writer.Now);
        }

        entry.Take(EntryStep.Save);

        if (step != EntryStep.Save)
        {
            entry.Take(step);
        }

        var action = step == EntryStep.Confirm && isChanged ? ChangeAction.EvaluationSavedAndConfirmed : ActionOf(step);
        Note(actor, item, action, before, state, sheet);
    }

    /// <summary>記録に残す。What changed since, field by field, and the state.</summary>
    /// <param name="actor">操作する人。</param>
    /// <param name="item">項目。As it stands now.</param>
    /// <param name="action">変更の種類。</param>
    /// <param name="before">前の内容。</param>
    /// <param name="state">前の状態。</param>
    /// <param name="sheet">変更の控え。</param>
    public static void Note(Actor actor, DraftItem item, ChangeAction action, EntryTyped before, EntryState state, ChangeSheet sheet)
    {
        var entry = item.Entry!;
        var fields = EntryDifference.Between(before, item.Typed).Select(field => new ChangedField(field.Label, field.Before, field.After));
        var states = state == entry.State ? [] : new[] { new ChangedField("状態", state.Name(), entry.State.Name()) };
        sheet.Note(action, SubjectOf(actor, item), entry, [.. fields, .. states]);
    }
}
