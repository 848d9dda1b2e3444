using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Forms.Reading.Ledgers;
using Asahi.Policy.Forms.Reading.Lines;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>公開ページの文章。Collected line by line, written at the end: a text may be interrupted and go on.</summary>
internal sealed class PageTexts(EraDefinition era, Ledger ledger)
{
    // In the order of the page.
    private readonly OrderedDictionary<(Spot Spot, string Key), List<SourceLine>> _texts = [];

    public void Add(Spot spot, string key, SourceLine line, bool isByHand = false)
    {
        if (RecordFields.Find(era, spot.Place.Level, RecordFields.StageOf(key), key) is null)
        {
            ledger.Miss(line, $"「{key}」という欄は、ここにはありません", isByHand);

            return;
        }

        if (!_texts.TryGetValue((spot, key), out var lines))
        {
            lines = [];
            _texts.Add((spot, key), lines);
        }

        lines.Add(line);
        ledger.Place(line, spot.Field(key), isByHand: isByHand);
    }

    /// <param name="look">What else is to be seen in a text: the number of its first line, its item, the text.</param>
    public void Write(Action<int, Spot, string> look)
    {
        foreach (var ((spot, key), lines) in _texts)
        {
            var stage = RecordFields.StageOf(key);
            var field = RecordFields.Find(era, spot.Place.Level, stage, key)!;
            var text = Joined(lines);
            look(lines[0].Number, spot, text);
            var most = field.Kind == FieldKind.Line ? field.Limit : Math.Max(field.Limit, OperatingPolicy.TextMaxLength);

            if (TextLength.Of(text) is var length && length > most)
            {
                ledger.Miss(lines[0], $"「{field.Label}」が長すぎます（{length:N0}字）。{most:N0}字まで読めます");
            }
            else
            {
                var entry = spot.Item.On(stage) ?? spot.Item.Begin(stage, Review.Empty, EntryState.AsImported);
                entry.Put(field.Write(entry.Content, text));
            }
        }
    }

    private static string Joined(IEnumerable<SourceLine> lines) => Prose.Join(lines.SelectMany(line => line.Prose));
}
