using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Domain.Publishing;

/// <summary>公開前の確認の結果。</summary>
/// <param name="Stops">公開を止めるかどうか。False: only a warning.</param>
/// <param name="Item">項目。Null: the policy as a whole.</param>
/// <param name="Message">何を、どうすればよいか。</param>
public sealed record ChecklistFinding(bool Stops, ItemCode? Item, string Message);
