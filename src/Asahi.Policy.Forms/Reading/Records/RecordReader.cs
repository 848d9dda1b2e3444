using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Asahi.Policy.Domain.Easy;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;

namespace Asahi.Policy.Forms.Reading.Records;

/// <summary>記録ファイルの読み取り。A JSON file holds the whole record of one year and what its earlier editions said otherwise.</summary>
public static class RecordReader
{
    private static readonly JsonSerializerOptions _options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter() },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>フォルダーの記録をすべて読む。年度の順。</summary>
    /// <param name="folder">記録ファイルの置き場所。</param>
    /// <param name="isSample">見本かどうか。What is read from there is marked as invented wherever it goes.</param>
    /// <exception cref="UnreadableSourceException">A file cannot be read; the message names it.</exception>
    public static IReadOnlyList<ReadRecord> ReadAll(string folder, bool isSample)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json") : [];

        return files.Length == 0
            ? throw new UnreadableSourceException($"{folder} に記録ファイル（.json）がありません。")
            : [.. files.Order(StringComparer.Ordinal).Select(file => Read(Path.GetFileName(file), File.ReadAllBytes(file), isSample))];
    }

    /// <summary>記録を一つ読む。</summary>
    /// <exception cref="UnreadableSourceException">It is no such record.</exception>
    public static ReadRecord Read(string name, byte[] bytes, bool isSample)
    {
        try
        {
            var final = JsonNode.Parse(bytes)!;
            var year = final.Deserialize<RecordYear>(_options)!;
            RequireSound(year);

            var ward = new Ward(year.Ward.Code, year.Ward.Name, year.Ward.City, isSample);
            var easy = year.Easy is { } text ? Easy(text, ward, final, year.Editions.Last(edition => edition.At <= text.WrittenOn)) : null;

            return new ReadRecord(
                ward,
                new RecordPolicy(year, FormStage.SelfEvaluation, DateOnly.MaxValue, easy).Build(),
                [.. year.Editions.Select(edition => new ReadEdition(edition.Kind, edition.At, edition.Note, Build(final, edition, easy)))])
            {
                Contact = year.Contact,
                Sections = [.. (year.Sections ?? []).Select(it => new ReadSection(it.Name, it.Phone, it.Line, it.Issues))],
            };
        }
        catch (JsonException broken)
        {
            throw new UnreadableSourceException($"{name} の{broken.LineNumber + 1}行目（{broken.Path}）を読めません。", broken);
        }
        catch (Exception wrong) when (wrong is ArgumentException or InvalidOperationException or UnreadableSourceException)
        {
            throw new UnreadableSourceException($"{name} を読めません：{wrong.Message}", wrong);
        }
    }

    private static OperatingPolicy Build(JsonNode final, RecordEdition edition, EasyText? easy) =>
        new RecordPolicy(At(final, edition), edition.Through, edition.At, easy).Build();

    // It was written from the edition of its day; whether the source has changed since is told from that.
    private static EasyText Easy(RecordEasy easy, Ward ward, JsonNode final, RecordEdition edition) =>
        new(easy.Text, easy.WrittenOn, EasyBasis.Of(Build(final, edition, null).Freeze(ward, PrintedContacts.None)));

    private static RecordYear At(JsonNode final, RecordEdition edition)
    {
        var then = final.DeepClone();

        foreach (var exception in edition.Except)
        {
            Put(then, exception.At, JsonNode.Parse(exception.Value.GetRawText()));
        }

        return then.Deserialize<RecordYear>(_options)!;
    }

    // A JSON Pointer to a value that is there.
    private static void Put(JsonNode root, string pointer, JsonNode? value)
    {
        var steps = pointer.Split('/')[1..];
        var parent = steps[..^1].Aggregate((JsonNode?)root, Child);

        switch (parent)
        {
            case JsonObject item when item.ContainsKey(steps[^1]):
                item[steps[^1]] = value;
                break;
            case JsonArray list when int.TryParse(steps[^1], out var at) && at < list.Count:
                list[at] = value;
                break;
            default:
                throw new UnreadableSourceException($"「{pointer}」が指すものがありません。");
        }
    }

    private static JsonNode? Child(JsonNode? node, string step) => node switch
    {
        JsonObject item => item[step],
        JsonArray list when int.TryParse(step, out var at) && at < list.Count => list[at],
        _ => null,
    };

    private static void RequireSound(RecordYear year)
    {
        Require(Ward.IsCode(year.Ward.Code), $"区コード「{year.Ward.Code}」は使えません。");
        Require(year.Editions.Count > 0, "版がありません。");
        Require(year.Editions.Zip(year.Editions.Skip(1)).All(pair => pair.First.At <= pair.Second.At), "版が日付の順に並んでいません。");
        Require(year.Easy is null || year.Editions[0].At <= year.Easy.WrittenOn, "やさしい日本語の説明が、最初の版より前に書かれています。");
        Require(
            year.Issues.SelectMany(issue => issue.Tables).All(table => table.Rows.All(row => row.Count == table.Columns.Count)),
            "現状のデータに、列の数と合わない行があります。");
    }

    private static void Require(bool holds, string reason)
    {
        if (!holds)
        {
            throw new UnreadableSourceException(reason);
        }
    }
}
