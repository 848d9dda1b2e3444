using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Data.Rows;

/// <summary>変更したもの。</summary>
/// <param name="WardCode">区コード。</param>
/// <param name="FiscalYear">年度。Null: of no year, as an account.</param>
/// <param name="Item">項目。Null: the policy as a whole, or of no policy.</param>
/// <param name="Other">そのほかのもの（例: 職員3）。</param>
/// <param name="ItemKey">項目の変わらない名。The same when the item gets another number. Null: there is none.</param>
/// <param name="Stage">段階。Null: of no stage.</param>
public sealed record ChangeSubject(
    string WardCode,
    int? FiscalYear = null,
    ItemCode? Item = null,
    string? Other = null,
    string? ItemKey = null,
    FormStage? Stage = null);
