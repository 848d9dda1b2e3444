using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Domain.Evaluations;

/// <summary>自己評価の入力。What stands in the fields, a mark or a text for each key; a blank is an empty text.</summary>
/// <param name="form">欄の組。Only its keys are taken.</param>
/// <param name="value">値。</param>
public sealed class EvaluationEntry(EvaluationForm form, Func<EvaluationField, string?> value)
{
    private readonly Dictionary<string, string> _values =
        form.Fields.ToDictionary(field => field.Key, field => TypedText.Tidy(value(field)));

    /// <summary>欄の組。</summary>
    public EvaluationForm Form => form;

    /// <summary>欄の値。Empty when blank.</summary>
    public string this[EvaluationField field] => _values[field.Key];

    /// <summary>ある文章。Empty when blank, or not asked.</summary>
    public string this[EvaluationText text] => form.Find(text) is { } field ? this[field] : "";

    /// <summary>すべての値。欄の名ごと。</summary>
    public IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>違う欄。</summary>
    public IReadOnlyList<EvaluationField> Against(EvaluationEntry other) => [.. form.Fields.Where(field => this[field] != other[field])];
}
