using Asahi.Policy.Forms.Reading.Lines;

namespace Asahi.Policy.Forms.Reading.Ledgers;

/// <summary>行の台帳。Written while a document is read; at its end every line has an entry.</summary>
internal sealed class Ledger
{
    private readonly SortedDictionary<int, LedgerLine> _lines = [];

    public IReadOnlyList<LedgerLine> Lines => [.. _lines.Values];

    /// <summary>引き継げない理由。The first line at fault, with its words.</summary>
    public string? Refusal => _lines.Values.FirstOrDefault(line => line.Fault is not null) is { } first
        ? $"{first.Number}行目「{Shortened(first.Text)}」：{first.Fault}"
        : null;

    public void Place(SourceLine line, string field, bool isLabel = false, bool isByHand = false) =>
        Put(line, LineFate.Placed, field, isByHand, isLabel);

    public void Furnish(SourceLine line, bool isByHand = false) => Put(line, LineFate.Furniture, null, isByHand);

    public void Miss(SourceLine line, string? fault = null, bool isByHand = false) =>
        Put(new LedgerLine(line.Number, line.Printed, LineFate.NotUnderstood, null) { Fault = fault, IsByHand = isByHand });

    /// <summary>The entry of a part of a line becomes that of the whole line.</summary>
    /// <param name="line">行。</param>
    /// <param name="field">Where the whole is said to stand, if the part was placed. Null: where the part does.</param>
    /// <param name="isByHand">Whether a person said where the whole stands.</param>
    public void Restore(SourceLine line, string? field = null, bool isByHand = false)
    {
        var part = _lines[line.Number];
        _lines[line.Number] = part with
        {
            Text = line.Printed,
            Field = part.Fate == LineFate.Placed ? field ?? part.Field : null,
            IsByHand = part.IsByHand || isByHand,
        };
    }

    public static string Shortened(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private void Put(SourceLine line, LineFate fate, string? field, bool isByHand, bool isLabel = false) =>
        Put(new LedgerLine(line.Number, line.Printed, fate, field) { IsLabel = isLabel, IsByHand = isByHand });

    // A line is read in parts, and the parts may end differently: what is wrong with one of them is wrong with the line.
    private void Put(LedgerLine entry)
    {
        if (entry.Fault is not null || _lines.GetValueOrDefault(entry.Number)?.Fault is null)
        {
            _lines[entry.Number] = entry;
        }
    }
}
