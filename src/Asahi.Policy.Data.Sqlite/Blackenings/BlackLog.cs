using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Sqlite.Blackenings;

/// <summary>変更の記録と公開台帳の墨消し。Both are sealed line by line: what says the words is taken out whole, and the chains hold.</summary>
internal sealed class BlackLog(PolicyDbContext db)
{
    /// <summary>消す言葉の場所。</summary>
    /// <param name="ward">区コード。</param>
    /// <param name="words">消す語と、墨消しした版の前のハッシュ。</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<IReadOnlyList<TextPlace>> PlacesAsync(string ward, BlackWords words, CancellationToken cancellation)
    {
        var places = new List<TextPlace>();
        var records = db.Changes.AsNoTracking().AsSingleQuery().Where(it => it.WardCode == ward).OrderBy(it => it.Id).AsAsyncEnumerable();

        await foreach (var record in records.WithCancellation(cancellation))
        {
            places.AddRange(record.FieldsJson.Length > 0
                ? record.Fields.Index()
                    .Where(it => words.In(it.Item.Before) || words.In(it.Item.After) || words.In(it.Item.Label))
                    .Select(it => new TextPlace(record.Id, it.Index + 1))
                : record.Texts
                    .Where(text => text.Position != ChangeText.OfActor && words.In(text.WordsJson))
                    .Select(text => new TextPlace(record.Id, text.Position)));
        }

        return places;
    }

    /// <summary>台帳の行の言葉を取り除く。</summary>
    /// <returns>何行か。</returns>
    public async Task<int> LedgerAsync(string ward, BlackWords words, CancellationToken cancellation)
    {
        var lines = (await db.Ledger.Where(line => line.WardCode == ward && line.Salt != null).ToListAsync(cancellation))
            .Where(line => words.In(line.Sha256) || words.In(line.Reason) || words.In(line.Authority))
            .ToList();
        lines.ForEach(line => line.TakeOutWords());
        await db.SaveChangesAsync(cancellation);

        return lines.Count;
    }
}
