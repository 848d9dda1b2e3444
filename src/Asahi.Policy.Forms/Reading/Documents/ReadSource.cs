using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Forms.Reading.Documents;

/// <summary>読み取った原資料。</summary>
/// <param name="Ward">区。</param>
/// <param name="Policy">運営方針。Its one source carries the findings.</param>
/// <param name="Bytes">原資料そのもの。</param>
public sealed record ReadSource(Ward Ward, OperatingPolicy Policy, byte[] Bytes);
