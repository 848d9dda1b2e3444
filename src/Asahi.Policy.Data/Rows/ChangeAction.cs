namespace Asahi.Policy.Data.Rows;

/// <summary>変更の種類。</summary>
public enum ChangeAction
{
    /// <summary>自己評価を保存した。</summary>
    EvaluationSaved = 1,

    /// <summary>確認を依頼した。</summary>
    EvaluationSubmitted = 2,

    /// <summary>確認済みにした。</summary>
    EvaluationConfirmed = 3,

    /// <summary>自己評価を差し戻した。</summary>
    EvaluationReturned = 4,

    /// <summary>所管の課を決めた。</summary>
    SectionAssigned = 5,

    /// <summary>公開の承認を求めた。</summary>
    PublicationRequested = 6,

    /// <summary>公開の準備を取り下げた。</summary>
    PublicationRecalled = 7,

    /// <summary>公開を差し戻した。</summary>
    PublicationReturned = 8,

    /// <summary>承認し、公開した。</summary>
    Published = 9,

    /// <summary>職員を加えた。</summary>
    StaffAdded = 10,

    /// <summary>職員の登録を変えた。</summary>
    StaffChanged = 11,

    /// <summary>職員を停止した。</summary>
    StaffDisabled = 12,

    /// <summary>職員を再開した。</summary>
    StaffEnabled = 13,

    /// <summary>パスワードの再設定を案内した。</summary>
    StaffReset = 14,

    /// <summary>課を加えた、または名を改めた。</summary>
    SectionChanged = 15,

    /// <summary>自己評価を保存し、そのまま確認済みにした。By general affairs; who did it has written in it.</summary>
    EvaluationSavedAndConfirmed = 16,

    /// <summary>年度のつながりを確認した。</summary>
    LineageConfirmed = 17,

    /// <summary>やさしい日本語の説明を書いた。</summary>
    EasyWritten = 18,

    /// <summary>申し送りを書いた。</summary>
    EntryRemarked = 19,

    /// <summary>公開中の内容に戻した。</summary>
    EntryRestored = 20,

    /// <summary>項目を加えた。</summary>
    ItemAdded = 21,

    /// <summary>項目の番号または場所を改めた。</summary>
    ItemMoved = 22,

    /// <summary>項目を取りやめた。</summary>
    ItemRetired = 23,

    /// <summary>項目の取りやめを取り消した。</summary>
    ItemRevived = 24,

    /// <summary>段階を開いた、または閉じた。</summary>
    StagesChanged = 25,

    /// <summary>区の設定を変えた。</summary>
    SettingsChanged = 26,

    /// <summary>推定した事項を確認した、または区の記録として引き継いだ。</summary>
    InferenceSettled = 27,

    /// <summary>段階の期日を決めた、締め切った、または開き直した。</summary>
    StageTermsChanged = 28,

    /// <summary>変更の記録の言葉を消去した。</summary>
    TextsErased = 30,

    /// <summary>年度を始めた。Empty, or from the year before.</summary>
    YearBegun = 31,

    /// <summary>前の年度からの問いを加えた。</summary>
    QuestionsAdded = 32,

    /// <summary>資料を読み込み、取込の下見を始めた、または資料を加えた。</summary>
    IntakeOpened = 33,

    /// <summary>下見の年度または行の行き先を決めた。</summary>
    IntakeChanged = 34,

    /// <summary>資料を引き継ぎ、取込の版を公開した。Nobody approved it.</summary>
    IntakeTaken = 35,

    /// <summary>引継ぎを取り消した。</summary>
    IntakeUndone = 36,

    /// <summary>下見を破棄した。</summary>
    IntakeDropped = 37,

    /// <summary>行の読み方を忘れた。</summary>
    LineForgotten = 38,

    /// <summary>取り込んだ年度の公開を取りやめた。</summary>
    YearWithdrawn = 39,

    /// <summary>取りやめた年度を公開に戻した。</summary>
    YearPutBack = 40,

    /// <summary>時刻を決めて承認した。</summary>
    PublicationApproved = 41,

    /// <summary>時刻になったのに公開できなかった。</summary>
    PublicationStopped = 42,

    /// <summary>代決を任せた。</summary>
    DeputyGiven = 43,

    /// <summary>代決をやめた。</summary>
    DeputyEnded = 44,

    /// <summary>公開したものを取り下げた。</summary>
    Withdrawn = 45,

    /// <summary>取下げを承認した。</summary>
    WithdrawalApproved = 46,

    /// <summary>取り下げたものを公開に戻した。</summary>
    PutBack = 47,

    /// <summary>墨消しを求めた。</summary>
    BlackeningRequested = 48,

    /// <summary>墨消しの求めを取りやめた、または認めなかった。</summary>
    BlackeningDropped = 49,

    /// <summary>墨消しをした。</summary>
    Blackened = 50,

    /// <summary>変更に説明を添えた。</summary>
    Annotated = 51,
}
