using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Data.Rows;

/// <summary>変更したもの。</summary>
/// <param name="WardCode">区コード。</param>
/// <param name="FiscalYear">年度。Null: of no year, as an account.</param>
/// <param name="Item">項目。Null: the policy as a whole, or of no policy.</param>
/// <param name="Other">そのほかのもの（例: 職員3）。</param>
public sealed record ChangeSubject(string WardCode, int? FiscalYear = null, ItemCode? Item = null, string? Other = null);
