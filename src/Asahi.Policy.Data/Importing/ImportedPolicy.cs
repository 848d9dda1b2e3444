using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Data.Importing;

/// <summary>取り込む運営方針。What a reader made of the documents of one year.</summary>
/// <param name="Ward">区。</param>
/// <param name="Policy">運営方針。</param>
/// <param name="Documents">原資料の内容。ファイル名ごと。</param>
public sealed record ImportedPolicy(Ward Ward, OperatingPolicy Policy, IReadOnlyDictionary<string, byte[]> Documents);
