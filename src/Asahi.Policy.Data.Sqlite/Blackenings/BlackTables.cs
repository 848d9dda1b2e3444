using System.Data.Common;
using System.Globalization;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing.Ledger;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Asahi.Policy.Data.Sqlite.Blackenings;

/// <summary>表の墨消し。Goes over every column of text of every table that the model has, so that a table that is added later is not
/// forgotten; in the rows of one ward, as far as they hang from it.</summary>
internal sealed class BlackTables(PolicyDbContext db)
{
    // Sealed, and taken care of apart; who works here is no matter of what was published.
    private static readonly HashSet<Type> _apart =
    [
        typeof(ChangeRecord), typeof(ChangeText), typeof(LedgerLine), typeof(HandledForm), typeof(Data.Rows.Blackening), typeof(Ward),
        typeof(StaffMember), typeof(StaffSection), typeof(SignIn),
    ];

    /// <summary>置き換える。</summary>
    /// <param name="ward">区コード。</param>
    /// <param name="words">消す語。</param>
    /// <param name="cancellation">Stops before the commit.</param>
    /// <returns>表ごとの、変わった欄の数。</returns>
    public async Task<IReadOnlyDictionary<string, int>> OverAsync(string ward, BlackWords words, CancellationToken cancellation)
    {
        await OwnAsync(ward, cancellation);
        var touched = new Dictionary<string, int>();

        foreach (var (table, columns) in Columns())
        {
            foreach (var column in columns)
            {
                foreach (var (text, with) in words.Pairs)
                {
                    var count = await RunAsync(
                        $"""
                        UPDATE "{table}" SET "{column}" = replace("{column}", @text, @with){VersionOf(table)}
                        WHERE instr("{column}", @text) > 0 AND rowid IN ({Own(table)})
                        """,
                        cancellation,
                        ("@text", text),
                        ("@with", with));
                    touched[table] = touched.GetValueOrDefault(table) + count;
                }

                touched[table] = touched.GetValueOrDefault(table) + await OverReadingsAsync(table, column, words, cancellation);
            }
        }

        return touched.Where(it => it.Value > 0).ToDictionary();
    }

    // Where readings stand between the letters, no statement finds the word.
    private async Task<int> OverReadingsAsync(string table, string column, BlackWords words, CancellationToken cancellation)
    {
        var rows = new List<(long Row, string Text)>();
        var asked = $"""SELECT rowid, "{column}" FROM "{table}" WHERE instr("{column}", '《') > 0 AND rowid IN ({Own(table)})""";

        await using (var command = Command(asked, []))
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
        {
            while (await reader.ReadAsync(cancellation))
            {
                rows.Add((reader.GetInt64(0), reader.GetString(1)));
            }
        }

        var changed = rows.Select(it => (it.Row, it.Text, Left: words.Over(it.Text))).Where(it => it.Left != it.Text).ToList();

        foreach (var (row, _, left) in changed)
        {
            await RunAsync(
                $"""UPDATE "{table}" SET "{column}" = @text{VersionOf(table)} WHERE rowid = @row""",
                cancellation,
                ("@text", left),
                ("@row", row));
        }

        return changed.Count;
    }

    /// <summary>数える。</summary>
    /// <returns>表ごとの、語のある欄の数。</returns>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(string ward, BlackWords words, CancellationToken cancellation)
    {
        await OwnAsync(ward, cancellation);
        var found = new Dictionary<string, int>();

        foreach (var (table, columns) in Columns())
        {
            foreach (var column in columns)
            {
                var any = string.Join(" OR ", words.Pairs.Select((_, at) => $"instr(\"{column}\", {NameOf(at)}) > 0"));
                found[table] = found.GetValueOrDefault(table) + (int)await ScalarAsync(
                    $"""SELECT COUNT(*) FROM "{table}" WHERE ({any}) AND rowid IN ({Own(table)})""",
                    [.. words.Pairs.Select((pair, at) => (NameOf(at), (object)pair.Text))],
                    cancellation);
            }
        }

        return found.Where(it => it.Value > 0).ToDictionary();
    }

    private static string NameOf(int at) => string.Create(CultureInfo.InvariantCulture, $"@p{at}");

    // Nobody saves an old text over what was blackened: the row has another version. What was published goes with it.
    private string VersionOf(string table) => table == TableOf(typeof(Entry))
        ? """
            , "PublishedVersion" = CASE WHEN "PublishedVersion" = "Version" THEN "Version" + 1 ELSE "PublishedVersion" END
            , "Version" = "Version" + 1
            """
        : db.Model.GetEntityTypes().Any(type => type.GetTableName() == table && typeof(IVersioned).IsAssignableFrom(type.ClrType))
            ? """, "Version" = "Version" + 1"""
            : "";

    private string TableOf(Type type) => db.Model.FindEntityType(type)!.GetTableName()!;

    private IEnumerable<(string Table, IReadOnlyList<string> Columns)> Columns() => db.Model.GetEntityTypes()
        .Where(type => type.GetTableName() is not null && !_apart.Contains(type.ClrType) && !IsOfIdentity(type))
        .GroupBy(type => type.GetTableName()!)
        .Select(table => (
            table.Key,
            ColumnsOf([.. table.SelectMany(type => type.GetProperties())])));

    private static IReadOnlyList<string> ColumnsOf(IReadOnlyList<IProperty> properties) =>
        [.. properties.Where(IsText).Select(property => property.GetColumnName()).Distinct()];

    private static bool IsOfIdentity(IEntityType type) =>
        type.ClrType.Namespace?.StartsWith("Microsoft.", StringComparison.Ordinal) == true;

    // Not days, nor names out of a list of our own.
    private static bool IsText(IProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;

        return property.GetColumnType() == "TEXT" && !type.IsEnum && !property.IsPrimaryKey()
            && type != typeof(DateTime) && type != typeof(DateOnly) && type != typeof(Guid) && type != typeof(ItemCode);
    }

    // The rows of a ward, by the way that leads from each to it.
    private async Task OwnAsync(string ward, CancellationToken cancellation)
    {
        await RunAsync(
            "CREATE TEMP TABLE IF NOT EXISTS black_own (Of TEXT NOT NULL, Row INTEGER NOT NULL, PRIMARY KEY (Of, Row)) WITHOUT ROWID",
            cancellation);
        await RunAsync("DELETE FROM black_own", cancellation);
        var types = db.Model.GetEntityTypes().Where(type => type.GetTableName() is not null).ToList();

        foreach (var type in types.DistinctBy(type => type.GetTableName()))
        {
            var condition = type.GetTableName() == TableOf(typeof(Ward)) ? "\"Code\" = @ward"
                : type.FindProperty("WardCode") is not null ? "\"WardCode\" = @ward"
                : null;

            if (condition is not null)
            {
                var table = type.GetTableName();
                await RunAsync(
                    $"""INSERT OR IGNORE INTO black_own SELECT '{table}', rowid FROM "{table}" WHERE {condition}""",
                    cancellation,
                    ("@ward", ward));
            }
        }

        List<string> ways =
        [
            .. types.SelectMany(type => type.GetForeignKeys())
                .Where(key => key.Properties.Count == 1)
                .Select(key => (From: key.DeclaringEntityType.GetTableName()!, Key: key.Properties[0].GetColumnName(),
                    To: key.PrincipalEntityType.GetTableName()!, Of: key.PrincipalKey.Properties[0].GetColumnName()))
                .Distinct()
                .Select(way => $"""
                    INSERT OR IGNORE INTO black_own
                    SELECT '{way.From}', child.rowid FROM "{way.From}" AS child
                    JOIN "{way.To}" AS parent ON child."{way.Key}" = parent."{way.Of}"
                    WHERE parent.rowid IN ({Own(way.To)})
                    """),
        ];

        for (var grown = 1; grown > 0;)
        {
            grown = 0;

            foreach (var way in ways)
            {
                grown += await RunAsync(way, cancellation);
            }
        }
    }

    private static string Own(string table) => $"SELECT Row FROM temp.black_own WHERE Of = '{table}'";

    private async Task<int> RunAsync(string sql, CancellationToken cancellation, params IReadOnlyList<(string Name, object Value)> with)
    {
        await using var command = Command(sql, with);

        return await command.ExecuteNonQueryAsync(cancellation);
    }

    private async Task<long> ScalarAsync(string sql, IReadOnlyList<(string Name, object Value)> with, CancellationToken cancellation)
    {
        await using var command = Command(sql, with);

        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private DbCommand Command(string sql, IReadOnlyList<(string Name, object Value)> with)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // of names of the model alone; what was typed is in parameters
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.Parameters.AddRange(with.Select(it => new SqliteParameter(it.Name, it.Value)).ToArray());

        return command;
    }
}
