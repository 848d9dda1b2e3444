using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Storms;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>Somebody of every duty, and one item whose entries can be put into any state: by the domain and not by forms, so that each is there at once.</summary>
public sealed class StepOffice : IAsyncLifetime
{
    private static readonly FormStage[] _stages = Enum.GetValues<FormStage>();

    // In the order of the table.
    private static readonly (string Login, Duty Duty, string? Section)[] _people =
    [
        ("tantou", Duty.Officer, "防災課"),
        ("hokanotantou", Duty.Officer, "福祉課"),
        ("kacho", Duty.SectionChief, "防災課"),
        ("hokanokacho", Duty.SectionChief, "福祉課"),
        ("soumu", Duty.GeneralAffairs, null),
        ("kucho", Duty.Mayor, null),
        ("kanri", Duty.Administrator, null),
    ];

    private readonly StaffSite _staff = new(new TestSite { UseHttps = true, IsQuiet = true });
    private readonly List<StaffVisitor> _visitors = [];
    private readonly Dictionary<string, int> _ids = [];
    private int? _section;

    /// <summary>One session for each column of the table.</summary>
    internal IReadOnlyList<Typist> People { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        foreach (var (login, duty, section) in _people)
        {
            _ids[login] = await _staff.AddAsync(login, duty, section);
        }

        await _staff.AssignAsync(2022, "防災課", StepContents.Item);
        _section = (await DraftAsync(FormStage.Plan)).Item.SectionId;
        var contents = new Dictionary<FormStage, EntryValue>();

        foreach (var stage in _stages)
        {
            var draft = await DraftAsync(stage);
            contents[stage] = StepContents.Typed(draft, StepContents.Public).Write(draft.Reading).Value;
        }

        await SecondEdition.PublishAsync(_staff.Services, policy => StepContents.In(policy, contents));

        foreach (var (login, _, _) in _people)
        {
            _visitors.Add(await _staff.SignInAsync(login));
        }

        People = [.. _visitors.Select(visitor => new Typist(visitor))];
    }

    /// <summary>Puts the entry of a stage into a state of the table, and says how it stands then.</summary>
    public async Task<StepStanding> PutAsync(FormStage stage, string state)
    {
        await _staff.AskAsync(async db =>
        {
            var draft = await FindAsync(db, stage);
            draft.Item.Assign(state == "of no section" ? null : _section);
            draft.Policy.Describe(it => it with { Stages = state is "closed" or "not opened" ? [FormStage.Plan] : _stages });
            await db.Candidates.Where(it => it.State == CandidateState.Pending).ExecuteDeleteAsync();

            if (state == "locked")
            {
                var edition = await db.Editions.FirstAsync(it => it.FiscalYear == 2022);
                var content = EditionContent.Read(edition.Content);
                db.Add(new Candidate(draft.Policy.Id, EditionKind.SelfEvaluation, "自己評価", _ids["soumu"], DateTime.UnixEpoch, content));
            }

            if (state is not ("unwritten" or "not opened"))
            {
                Put(db, draft, state);
            }

            await db.SaveChangesAsync();
            var entry = db.Set<Entry>().Where(it => it == draft.Entry);

            // Taken over by staff once, so that what is put back is confirmed and not as imported.
            return state is "unwritten" or "not opened"
                ? await entry.ExecuteDeleteAsync()
                : await entry.ExecuteUpdateAsync(set => set.SetProperty(it => it.PublishedVersion, 0));
        });

        return await StandingAsync(stage);
    }

    /// <summary>How the entry of a stage stands.</summary>
    public async Task<StepStanding> StandingAsync(FormStage stage)
    {
        var draft = await DraftAsync(stage);

        return new(draft.Entry?.State, draft.Version, StepContents.WordsOf(draft.Entry));
    }

    /// <summary>What the form would send: as it stands, or with other words.</summary>
    public async Task<Dictionary<string, string>> FormAsync(FormStage stage, string? words)
    {
        var draft = await DraftAsync(stage);

        return new((words is null ? draft.Typed : StepContents.Typed(draft, words)).Values);
    }

    public async ValueTask DisposeAsync()
    {
        _visitors.ForEach(visitor => visitor.Dispose());
        await _staff.DisposeAsync();
    }

    private Task<DraftItem> DraftAsync(FormStage stage) => _staff.AskAsync(db => FindAsync(db, stage));

    private static async Task<DraftItem> FindAsync(PolicyDbContext db, FormStage stage) =>
        (await new DraftItems(db).FindAsync("asahi", 2022, ItemPlace.Parse(StepContents.Item), stage))!;

    private void Put(PolicyDbContext db, DraftItem draft, string state)
    {
        var content = StepContents.Typed(draft, state == "published" ? StepContents.Public : StepContents.Written).Write(draft.Reading);
        var editor = _ids[state == "by the chief" ? "kacho" : "tantou"];

        if (draft.Entry is null)
        {
            db.Add(draft.Item.Begin(draft.Stage, content.Value));
        }

        var entry = draft.Entry!;
        entry.Restore(content, state == "imported" ? EntryState.AsImported : EntryState.Confirmed, editor, DateTime.UnixEpoch);

        foreach (var step in StepContents.StepsTo(state))
        {
            entry.Take(step, step == EntryStep.Return ? "数を確かめてください" : null);
        }
    }
}

/// <summary>How an entry stands: its state (null: unwritten), its version, and what it says.</summary>
public sealed record StepStanding(EntryState? State, int Version, string? Words);
