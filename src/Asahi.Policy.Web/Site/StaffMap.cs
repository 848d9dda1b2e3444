using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Publishing.Withdrawing;
using Asahi.Policy.Web.Site.Routing;

namespace Asahi.Policy.Web.Site;

/// <summary>Every address for staff. Tests walk them against docs/authorization.tsv.</summary>
public static class StaffMap
{
    public const string Desk = "/staff";
    public const string Help = "/staff/help";
    public const string SetUp = "/staff/setup";
    public const string SignIn = "/staff/sign-in";
    public const string SignInCode = "/staff/sign-in/code";
    public const string SignInRecovery = "/staff/sign-in/recovery";
    public const string SignInContinue = "/staff/sign-in/continue";
    public const string SignOut = "/staff/sign-out";
    public const string Invitation = "/staff/invitation";
    public const string Scratch = "/staff/scratch";
    public const string ScratchDrop = "/staff/scratch/drop";
    public const string Account = "/staff/account";
    public const string AccountMail = "/staff/account/mail";
    public const string SecondFactor = "/staff/account/second-factor";
    public const string SecondFactorOff = "/staff/account/second-factor/off";
    public const string RecoveryCodes = "/staff/account/recovery-codes";
    public const string Password = "/staff/account/password";
    public const string People = "/staff/people";
    public const string NewPerson = "/staff/people/new";
    public const string Person = "/staff/people/{id:int}";
    public const string PersonDisable = Person + "/disable";
    public const string PersonEnable = Person + "/enable";
    public const string PersonReset = Person + "/reset";
    public const string Sections = "/staff/sections";
    public const string WardLog = "/staff/log";
    public const string WardLogCsv = WardLog + ".csv";
    public const string Settings = "/staff/{ward:ward}/settings";
    public const string Deputies = "/staff/{ward:ward}/deputies";
    public const string DeputyEnd = Deputies + "/{id:int}/end";
    public const string SettingsHistory = Settings + "/history";
    public const string NextYear = "/staff/{ward:ward}/next-year";
    public const string Intakes = "/staff/{ward:ward}/import";
    public const string Intake = Intakes + "/{id:int}";
    public const string IntakeYear = Intake + "/year";
    public const string IntakeJoin = Intake + "/join";
    public const string IntakeTakeOver = Intake + "/take-over";
    public const string IntakeUndo = Intake + "/undo";
    public const string IntakeDrop = Intake + "/drop";
    public const string TaughtLine = Intakes + "/taught/{id:int}";
    public const string ImportedWithdraw = Intakes + "/years/{year:year}/withdraw";
    public const string ImportedPutBack = Intakes + "/years/{year:year}/put-back";
    public const string Year = "/staff/{ward:ward}/{year:year}";
    public const string Questions = Year + "/questions";
    public const string Assignment = Year + "/sections";
    public const string Stages = Year + "/stages";
    public const string StageClose = Stages + "/{stage:stage}/close";
    public const string StageReopen = Stages + "/{stage:stage}/reopen";
    public const string Calendar = "/staff/{ward:ward}/calendar.ics";
    public const string Grid = Year + "/grid";
    public const string Structure = Year + "/structure";
    public const string StructureAdd = Structure + "/add";
    public const string StructureItem = Structure + "/{item}";
    public const string StructureOrder = StructureItem + "/order";
    public const string StructureNumber = StructureItem + "/number";
    public const string StructureMove = StructureItem + "/move";
    public const string StructureRetire = StructureItem + "/retire";
    public const string StructureRevive = StructureItem + "/revive";
    public const string Lineage = Year + "/lineage";
    public const string LineageItem = Lineage + "/{code:code}";
    public const string LineageEnded = LineageItem + "/ended";
    public const string Easy = Year + "/easy";
    public const string Inference = Year + "/inference";
    public const string InferenceTakeOver = Inference + "/take-over";
    public const string Announcement = Year + "/next-update";
    public const string Log = Year + "/log";
    public const string Together = Year + "/confirm";
    public const string AssignmentAll = Assignment + "/all";
    public const string LineageRest = Lineage + "/rest";
    public const string LogCsv = Log + ".csv";
    public const string Publication = Year + "/publication";
    public const string PublicationPreview = Publication + "/preview";
    public const string Preview = Year + "/preview";
    public const string PreviewText = Preview + "/text";
    public const string PreviewPage = Preview + "/{**page}";
    public const string PreviewFormFile = Preview + "/forms/{form:form}.{format:format}";
    public const string PreviewFormsFile = Preview + "/forms.{format:format}";
    public const string PublicationRecall = Publication + "/recall";
    public const string PublicationApproval = Publication + "/approval";
    public const string PublicationReturn = Publication + "/return";
    public const string PublicationRebuild = Publication + "/rebuild";
    public const string PublicationCorrection = Publication + "/correction";
    public const string Withdrawals = Year + "/withdrawals";
    public const string WithdrawalApproval = Withdrawals + "/{id:int}/approval";
    public const string WithdrawalPutBack = Withdrawals + "/{id:int}/put-back";
    public const string Annotations = Year + "/changes";
    public const string Blackening = "/staff/{ward:ward}/blackening";
    public const string BlackeningDone = Blackening + "/{id:int}/do";
    public const string BlackeningDrop = Blackening + "/{id:int}/drop";
    public const string Item = Year + "/{place:place}";
    public const string Entry = Item + "/{stage:stage}";
    public const string EntryReview = Entry + "/review";
    public const string EntryRestore = Entry + "/restore";
    public const string EntryLog = Entry + "/log";
    public const string EntryLogCsv = EntryLog + ".csv";

    public static string ToPerson(int id) => $"{People}/{id}";

    public static string ToPersonDisable(int id) => $"{ToPerson(id)}/disable";

    public static string ToPersonEnable(int id) => $"{ToPerson(id)}/enable";

    public static string ToPersonReset(int id) => $"{ToPerson(id)}/reset";

    public static string ToYear(string ward, int year) => $"/staff/{ward}/{year}";

    /// <summary>The items of a year at a stage that a filter leaves.</summary>
    public static string ToYear(string ward, int year, FormStage stage, ListFilter filter) =>
        $"{ToYear(ward, year)}?stage={StageNames.Of(stage)}{filter.AndPairs}";

    /// <summary>The grid of a year at a stage.</summary>
    /// <param name="ward">The ward.</param>
    /// <param name="year">The year.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="view">Which lines and columns. Null: the first that the stage has.</param>
    /// <param name="section">Whose lines. Null: one's own, or all where one belongs to none.</param>
    public static string ToGrid(string ward, int year, FormStage stage, string? view = null, string? section = null) =>
        $"{ToYear(ward, year)}/grid?stage={StageNames.Of(stage)}{(view is null ? "" : $"&view={view}")}"
        + (section is null ? "" : $"&section={section}");

    public static string ToAssignment(string ward, int year) => $"{ToYear(ward, year)}/sections";

    public static string ToStructure(string ward, int year) => $"{ToYear(ward, year)}/structure";

    /// <summary>The line of an item in the structure of a year.</summary>
    public static string ToStructureLine(string ward, int year, string item) => $"{ToStructure(ward, year)}#item-{item}";

    public static string ToStructureAdd(string ward, int year) => $"{ToStructure(ward, year)}/add";

    public static string ToStages(string ward, int year) => $"{ToYear(ward, year)}/stages";

    public static string ToStageClose(string ward, int year, FormStage stage) => $"{ToStages(ward, year)}/{StageNames.Of(stage)}/close";

    public static string ToStageReopen(string ward, int year, FormStage stage) => $"{ToStages(ward, year)}/{StageNames.Of(stage)}/reopen";

    public static string ToCalendar(string ward) => $"/staff/{ward}/calendar.ics";

    public static string ToStructureItem(string ward, int year, string item) => $"{ToStructure(ward, year)}/{item}";

    public static string ToStructureOrder(string ward, int year, string item) => $"{ToStructureItem(ward, year, item)}/order";

    public static string ToStructureNumber(string ward, int year, string item) => $"{ToStructureItem(ward, year, item)}/number";

    public static string ToStructureMove(string ward, int year, string item) => $"{ToStructureItem(ward, year, item)}/move";

    public static string ToStructureRetire(string ward, int year, string item) => $"{ToStructureItem(ward, year, item)}/retire";

    public static string ToStructureRevive(string ward, int year, string item) => $"{ToStructureItem(ward, year, item)}/revive";

    public static string ToLineage(string ward, int year) => $"{ToYear(ward, year)}/lineage";

    public static string ToLineageItem(string ward, int year, ItemCode code) => $"{ToLineage(ward, year)}/{code}";

    public static string ToLineageEnded(string ward, int year, ItemCode code) => $"{ToLineageItem(ward, year, code)}/ended";

    public static string ToEasy(string ward, int year) => $"{ToYear(ward, year)}/easy";

    /// <summary>Several entries are read and confirmed on one page.</summary>
    public static string ToTogether(string ward, int year) => $"{ToYear(ward, year)}/confirm";

    public static string ToAssignmentAll(string ward, int year) => $"{ToAssignment(ward, year)}/all";

    public static string ToLineageRest(string ward, int year) => $"{ToLineage(ward, year)}/rest";

    public static string ToAnnotations(string ward, int year) => $"{ToYear(ward, year)}/changes";

    public static string ToAnnotations(string ward, int year, int edition, string? place = null) =>
        $"{ToAnnotations(ward, year)}?edition={edition}{(place is null ? "" : $"&place={Uri.EscapeDataString(place)}")}";

    public static string ToWithdrawals(string ward, int year) => $"{ToYear(ward, year)}/withdrawals";

    /// <summary>The form about one part.</summary>
    public static string ToWithdrawals(string ward, int year, WithdrawnPart part) =>
        $"{ToWithdrawals(ward, year)}?part={Uri.EscapeDataString(part.ToString())}";

    public static string ToWithdrawalApproval(string ward, int year, int id) => $"{ToWithdrawals(ward, year)}/{id}/approval";

    public static string ToWithdrawalPutBack(string ward, int year, int id) => $"{ToWithdrawals(ward, year)}/{id}/put-back";

    public static string ToBlackening(string ward) => $"/staff/{ward}/blackening";

    public static string ToBlackeningDone(string ward, int id) => $"{ToBlackening(ward)}/{id}/do";

    public static string ToBlackeningDrop(string ward, int id) => $"{ToBlackening(ward)}/{id}/drop";

    public static string ToDeputies(string ward) => $"/staff/{ward}/deputies";

    public static string ToDeputyEnd(string ward, int id) => $"{ToDeputies(ward)}/{id}/end";

    public static string ToSettings(string ward) => $"/staff/{ward}/settings";

    /// <summary>The settings with a former version in the form.</summary>
    public static string ToSettings(string ward, int from) => $"{ToSettings(ward)}?from={from}";

    public static string ToSettingsHistory(string ward) => $"{ToSettings(ward)}/history";

    public static string ToInference(string ward, int year) => $"{ToYear(ward, year)}/inference";

    public static string ToInferenceTakeOver(string ward, int year) => $"{ToInference(ward, year)}/take-over";

    public static string ToNextYear(string ward) => $"/staff/{ward}/next-year";

    public static string ToIntakes(string ward) => $"/staff/{ward}/import";

    public static string ToIntake(string ward, int id) => $"{ToIntakes(ward)}/{id}";

    public static string ToIntakeYear(string ward, int id) => $"{ToIntake(ward, id)}/year";

    public static string ToIntakeJoin(string ward, int id) => $"{ToIntake(ward, id)}/join";

    public static string ToIntakeTakeOver(string ward, int id) => $"{ToIntake(ward, id)}/take-over";

    public static string ToIntakeUndo(string ward, int id) => $"{ToIntake(ward, id)}/undo";

    public static string ToIntakeDrop(string ward, int id) => $"{ToIntake(ward, id)}/drop";

    public static string ToTaughtLine(string ward, int id) => $"{ToIntakes(ward)}/taught/{id}";

    public static string ToImportedWithdraw(string ward, int year) => $"{ToIntakes(ward)}/years/{year}/withdraw";

    public static string ToImportedPutBack(string ward, int year) => $"{ToIntakes(ward)}/years/{year}/put-back";

    public static string ToQuestions(string ward, int year) => $"{ToYear(ward, year)}/questions";

    public static string ToAnnouncement(string ward, int year) => $"{ToYear(ward, year)}/next-update";

    public static string ToLog(string ward, int year) => $"{ToYear(ward, year)}/log";

    public static string ToPublication(string ward, int year) => $"{ToYear(ward, year)}/publication";

    public static string ToPublicationPreview(string ward, int year) => $"{ToPublication(ward, year)}/preview";

    public static string ToPreview(string ward, int year) => $"{ToYear(ward, year)}/preview";

    public static string ToPreviewItem(string ward, int year, ItemCode code) => $"{ToPreview(ward, year)}/{code}";

    public static string ToPreviewForm(string ward, int year, string form) => $"{ToPreview(ward, year)}/forms/{form}";

    public static string ToPublicationRecall(string ward, int year) => $"{ToPublication(ward, year)}/recall";

    public static string ToPublicationReturn(string ward, int year) => $"{ToPublication(ward, year)}/return";

    public static string ToPublicationApproval(string ward, int year) => $"{ToPublication(ward, year)}/approval";

    public static string ToPublicationRebuild(string ward, int year) => $"{ToPublication(ward, year)}/rebuild";

    public static string ToPublicationCorrection(string ward, int year) => $"{ToPublication(ward, year)}/correction";

    public static string ToItem(string ward, int year, ItemPlace place) => $"{ToYear(ward, year)}/{place}";

    public static string ToEntry(string ward, int year, ItemPlace place, FormStage stage) =>
        $"{ToItem(ward, year, place)}/{StageNames.Of(stage)}";

    public static string ToEntryReview(string ward, int year, ItemPlace place, FormStage stage) =>
        $"{ToEntry(ward, year, place, stage)}/review";

    public static string ToEntryRestore(string ward, int year, ItemPlace place, FormStage stage) =>
        $"{ToEntry(ward, year, place, stage)}/restore";

    public static string ToEntryLog(string ward, int year, ItemPlace place, FormStage stage) =>
        $"{ToEntry(ward, year, place, stage)}/log";
}
