using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Composing;

/// <summary>様式の一つ。</summary>
/// <param name="Key">アドレスとファイル名での名（例: 2）。</param>
/// <param name="Name">短い名（例: 様式2）。</param>
/// <param name="Title">表題。</param>
/// <param name="Compose">紙面を組み立てる。</param>
/// <param name="Data">機械で読む表を組み立てる。</param>
public sealed record OfficialForm(
    string Key,
    string Name,
    string Title,
    Func<FormContext, Sheet> Compose,
    Func<FormContext, IReadOnlyList<FlatTable>> Data);
