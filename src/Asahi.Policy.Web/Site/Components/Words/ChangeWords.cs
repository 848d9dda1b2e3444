using Asahi.Policy.Data.Rows;

namespace Asahi.Policy.Web.Site.Components.Words;

/// <summary>What a change is called on the screens of staff.</summary>
internal static class ChangeWords
{
    public static string Of(ChangeAction action) => action switch
    {
        ChangeAction.EvaluationSaved => "保存",
        ChangeAction.EvaluationSubmitted => "確認の依頼",
        ChangeAction.EvaluationConfirmed => "確認済み",
        ChangeAction.EvaluationSavedAndConfirmed => "保存と確認済み",
        ChangeAction.EvaluationReturned => "差戻し",
        ChangeAction.SectionAssigned => "所管の課の決定",
        ChangeAction.PublicationRequested => "公開の承認の依頼",
        ChangeAction.PublicationRecalled => "公開の準備の取下げ",
        ChangeAction.PublicationReturned => "公開の差戻し",
        ChangeAction.Published => "承認と公開",
        ChangeAction.StaffAdded => "職員の追加",
        ChangeAction.StaffChanged => "職員の変更",
        ChangeAction.StaffDisabled => "職員の停止",
        ChangeAction.StaffEnabled => "職員の再開",
        ChangeAction.StaffReset => "パスワードと二段階認証の初期化",
        ChangeAction.LineageConfirmed => "年度のつながりの確認",
        ChangeAction.EasyWritten => "やさしい日本語の説明",
        ChangeAction.SectionChanged => "課の変更",
        ChangeAction.EntryRemarked => "申し送り",
        ChangeAction.EntryRestored => "公開中の内容に戻す",
        ChangeAction.ItemAdded => "項目の追加",
        ChangeAction.ItemMoved => "項目の番号・場所の変更",
        ChangeAction.ItemRetired => "項目の取りやめ",
        ChangeAction.ItemRevived => "項目の取りやめの取消し",
        ChangeAction.StagesChanged => "段階の変更",
        ChangeAction.YearBegun => "年度を始めた",
        ChangeAction.QuestionsAdded => "前の年度からの問いを加えた",
        ChangeAction.StageTermsChanged => "段階の期日",
        ChangeAction.SettingsChanged => "区の設定の変更",
        ChangeAction.InferenceSettled => "推定の確認と引継ぎ",
        ChangeAction.IntakeOpened => "取込の下見",
        ChangeAction.IntakeChanged => "取込の下見の変更",
        ChangeAction.IntakeTaken => "資料の引継ぎと公開",
        ChangeAction.IntakeUndone => "資料の引継ぎの取消し",
        ChangeAction.IntakeDropped => "取込の下見の破棄",
        ChangeAction.LineForgotten => "覚えた行の取消し",
        ChangeAction.YearWithdrawn => "取り込んだ年度の公開の取りやめ",
        ChangeAction.YearPutBack => "取り込んだ年度を公開に戻す",
        ChangeAction.TextsErased => "変更の記録からの消去",
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };
}
