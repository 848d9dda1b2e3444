using Asahi.Policy.Data.Rows;

namespace Asahi.Policy.Web.Features.Logs;

/// <summary>The kinds of changes, by what they are about, to choose from.</summary>
internal static class LogActions
{
    private static readonly Dictionary<ChangeAction, string> _groups = new()
    {
        [ChangeAction.SectionAssigned] = Structure,
        [ChangeAction.LineageConfirmed] = Structure,
        [ChangeAction.ItemAdded] = Structure,
        [ChangeAction.ItemMoved] = Structure,
        [ChangeAction.ItemRetired] = Structure,
        [ChangeAction.ItemRevived] = Structure,
        [ChangeAction.StagesChanged] = Structure,
        [ChangeAction.YearBegun] = Structure,
        [ChangeAction.QuestionsAdded] = Structure,
        [ChangeAction.PublicationRequested] = Publication,
        [ChangeAction.PublicationRecalled] = Publication,
        [ChangeAction.PublicationReturned] = Publication,
        [ChangeAction.Published] = Publication,
        [ChangeAction.PublicationApproved] = Publication,
        [ChangeAction.PublicationStopped] = Publication,
        [ChangeAction.Withdrawn] = Publication,
        [ChangeAction.WithdrawalApproved] = Publication,
        [ChangeAction.PutBack] = Publication,
        [ChangeAction.BlackeningRequested] = Publication,
        [ChangeAction.BlackeningDropped] = Publication,
        [ChangeAction.Blackened] = Publication,
        [ChangeAction.Annotated] = Publication,
        [ChangeAction.IntakeOpened] = Intake,
        [ChangeAction.IntakeChanged] = Intake,
        [ChangeAction.IntakeTaken] = Intake,
        [ChangeAction.IntakeUndone] = Intake,
        [ChangeAction.IntakeDropped] = Intake,
        [ChangeAction.LineForgotten] = Intake,
        [ChangeAction.YearWithdrawn] = Intake,
        [ChangeAction.YearPutBack] = Intake,
        [ChangeAction.StaffAdded] = People,
        [ChangeAction.StaffChanged] = People,
        [ChangeAction.StaffDisabled] = People,
        [ChangeAction.StaffEnabled] = People,
        [ChangeAction.StaffReset] = People,
        [ChangeAction.SectionChanged] = People,
        [ChangeAction.DeputyGiven] = People,
        [ChangeAction.DeputyEnded] = People,
        [ChangeAction.TextsErased] = Other,
        [ChangeAction.EvaluationSaved] = Writing,
        [ChangeAction.EvaluationSubmitted] = Writing,
        [ChangeAction.EvaluationConfirmed] = Writing,
        [ChangeAction.EvaluationSavedAndConfirmed] = Writing,
        [ChangeAction.EvaluationReturned] = Writing,
        [ChangeAction.EntryRemarked] = Writing,
        [ChangeAction.EntryRestored] = Writing,
        [ChangeAction.EasyWritten] = Writing,
    };

    private const string Writing = "入力と確認";
    private const string Structure = "構成と所管";
    private const string Publication = "公開";
    private const string Intake = "資料の取込";
    private const string People = "職員と課";
    private const string Other = "そのほか";

    /// <summary>What is in no group yet is among the others: no kind is out of reach.</summary>
    public static IEnumerable<IGrouping<string, ChangeAction>> Groups { get; } =
    [
        .. Enum.GetValues<ChangeAction>()
            .GroupBy(action => _groups.GetValueOrDefault(action, Other))
            .OrderBy(group => Array.IndexOf(new[] { Writing, Structure, Publication, Intake, People, Other }, group.Key)),
    ];
}
